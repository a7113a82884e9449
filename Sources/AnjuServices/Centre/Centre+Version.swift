import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// The rulebook of a case that began under `hash`.
    func rulebook(_ hash: String, in transaction: any ReadTransaction) throws -> Rulebook {
        try shelf.book(hash, under: present) { try transaction.packContent(hash) }
    }

    /// The same centre, deciding by `rulebook`: items stay sealed as the version in force seals them.
    public func deciding(by rulebook: Rulebook) -> Centre {
        var centre = self
        centre.rulebook = rulebook
        return centre
    }

    /// The procedure of a case by its own version.
    func procedure(of record: CaseRecord, in transaction: any ReadTransaction) throws -> Procedure {
        try deciding(by: try rulebook(record.core.pack, in: transaction)).procedure(record.core.procedure)
    }
}

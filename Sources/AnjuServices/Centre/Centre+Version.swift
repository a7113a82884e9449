import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

extension Centre {
    /// The rulebook of a case that began under `hash`.
    func rulebook(_ hash: String, in transaction: any ReadTransaction) throws -> Rulebook {
        try shelf.book(hash, under: present) { try transaction.packContent(hash) }
    }

    /// The same centre, deciding by `rulebook`: what either version seals stays sealed.
    public func deciding(by rulebook: Rulebook) -> Centre {
        var centre = self
        centre.rulebook = rulebook
        centre.sealer = sealer.sealing(also: rulebook.dictionary)
        return centre
    }

    /// Items of the version in force, and of those that cases began under, as far as they have been read: what a sheet of
    /// such a case asks is understood when it comes back.
    public var everyItem: [Item] {
        let present = present.dictionary
        var seen: Set<String> = []
        return present.items + shelf.items.filter { present.item($0.key) == nil && seen.insert($0.key).inserted }
    }

    /// The procedure of a case by its own version.
    func procedure(of record: CaseRecord, in transaction: any ReadTransaction) throws -> Procedure {
        try deciding(by: try rulebook(record.core.pack, in: transaction)).procedure(record.core.procedure)
    }
}

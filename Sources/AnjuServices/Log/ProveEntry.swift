public import AnjuCore
public import AnjuDomain
public import AnjuLog
import AnjuStore

/// Makes the file by which a person proves that the log holds an entry about them.
public struct ProveEntry: Sendable {
    let centre: Centre
    let witnesses: [NoteKey]

    /// Where `witnesses` have seen a checkpoint that holds the entry, the proof is under the newest that all have seen.
    public init(centre: Centre, witnesses: [NoteKey] = []) { (self.centre, self.witnesses) = (centre, witnesses) }

    /// The proof, with what opens the entry to this person beside it.
    ///
    /// Throws `entry.unknown` where no such entry is about the person, and `entry.not-logged-yet` before its checkpoint.
    public func callAsFunction(_ entry: ID<LedgerEntry>, of person: ID<Person>, by actor: Actor, law: String)
        async throws -> ProofFile
    {
        let witnesses = witnesses
        return try await centre.ledger.read(as: actor, for: "operation", law: law) { transaction in
            let proof = try transaction.proof(of: entry, about: person, witnesses: witnesses)
            return Disclosed(proof, .entryProved, on: entry.rawValue, of: [person])
        }
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuLog
public import AnjuSQL

extension ReadTransaction {
    /// The proof that the log holds an entry, opened to one of the people whom it is about.
    ///
    /// Under the newest checkpoint that all `witnesses` have seen; where none are named, under the newest of those that most
    /// have signed.
    /// Throws `entry.unknown` where no such entry is about the person, `entry.not-logged-yet` before it is in a checkpoint.
    public func proof(of entry: ID<LedgerEntry>, about person: ID<Person>, witnesses: [NoteKey] = []) throws
        -> ProofFile
    {
        let found = try rows(
            """
            SELECT e.*, s.salt AS person_salt, l.position AS position, l.subjects AS subjects
            FROM ledger_subject s JOIN ledger_entry e ON e.id = s.entry
                LEFT JOIN change c ON c.entry = e.id LEFT JOIN log_leaf l ON l.position = c.position
            WHERE s.entry = \(entry) AND s.subject = \(person)
            """)
        guard let row = found.first else { throw Problem(.missing, "entry.unknown") }
        guard let position: Int = try row.optional("position"), let salt: [UInt8] = try row.optional("salt"),
            let personSalt: [UInt8] = try row.optional("person_salt"),
            let checkpoint = try witnesses.isEmpty
                ? checkpoint(mostSignedHolding: position - 1)
                : checkpoint(seenBy: witnesses, holding: position - 1) ?? checkpoint(),
            checkpoint.checkpoint.size >= position
        else { throw Problem(.unavailable, "entry.not-logged-yet") }
        guard let people = SubjectTree(kept: try row.get("subjects")),
            let (sides, path) = people.path(of: person.rawValue, salt: personSalt)
        else { throw Problem(.missing, "entry.unknown") }
        let opening = EntryOpening(
            salt: Array(salt.prefix(Commitment.saltLength)),
            canonical: try LedgerLine(row).canonical(salt: salt, subjects: people.root), personSalt: personSalt,
            handle: person.rawValue, sides: sides, path: path)
        let tree = Tree(size: checkpoint.checkpoint.size, in: TileNodes(StoredTiles(self)))
        return ProofFile(
            extra: opening.bytes, index: position - 1, proof: try tree.inclusion(of: position - 1),
            checkpoint: checkpoint)
    }
}

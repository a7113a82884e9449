public import AnjuCore

/// One line of the ledger as the log commits to it: deterministic CBOR (RFC 8949 section 4.2.1) with whole numbers for keys.
///
/// Never a value of anybody's data. What is empty is left out. Keys that other parts of the service will fill are kept
/// free: 10 (names of fields), 13 (why a block was broken) and 14 (visible from).
public struct EntryStatement: Hashable, Sendable {
    /// Key 1.
    public var id: String
    /// Key 2, in milliseconds since 1970.
    public var at: Instant
    /// Key 3: the root of ``SubjectTree`` over everybody whose data it was; nothing where it was nobody's.
    public var subjects: TreeHash?
    /// Key 4: who acted, as an organisation.
    public var organisation: String
    /// Key 5: through what, such as an official's desk or the program itself.
    public var system: String
    /// Key 6: the pseudonym of the official.
    public var actor: String
    /// Key 7.
    public var purpose: String
    /// Key 8: the article.
    public var law: String
    /// Key 9: groups of items, in order, each once.
    public var groups: [String]
    /// Key 11.
    public var action: String
    /// Key 12: the case, by its handle.
    public var caseID: String
    /// Key 15: hides and holds the rest of the line (``EntryRecord``).
    public var record: [UInt8]

    /// Groups are put in order, each once.
    public init(
        id: String, at: Instant, subjects: TreeHash?, organisation: String, system: String, actor: String,
        purpose: String, law: String, groups: [String], action: String, caseID: String, record: [UInt8]
    ) {
        (self.id, self.at, self.subjects, self.organisation) = (id, at, subjects, organisation)
        (self.system, self.actor, self.purpose, self.law) = (system, actor, purpose, law)
        (self.groups, self.action, self.caseID, self.record) = (Set(groups).sorted(), action, caseID, record)
    }

    /// The bytes that the salt hides.
    public var canonical: [UInt8] {
        var map: [CBOR: CBOR] = [1: .text(id), 2: CBOR(Int(at.milliseconds)), 15: .bytes(record)]
        if let subjects { map[3] = .bytes(subjects.bytes) }
        let texts: [(CBOR, String)] = [
            (4, organisation), (5, system), (6, actor), (7, purpose), (8, law), (11, action), (12, caseID),
        ]
        for (key, text) in texts where !text.isEmpty { map[key] = .text(text) }
        if !groups.isEmpty { map[9] = .array(groups.map { .text($0) }) }
        return CBOR.map(map).encoded
    }
}

public import AnjuCore
public import AnjuDomain

/// What a write answers together with the entry it leaves: without one a write does not compile.
public struct Audited<Value: Sendable>: Sendable {
    public let value: Value
    /// The first is what the answer says was done; others are acts that came with it.
    let notes: [AuditNote]

    /// Answers `value` and leaves an entry that says `action` was done to `subject`.
    ///
    /// `subjects` are all the people whose data it touched, each of whom sees the entry. `groups` are the groups of items
    /// that were disclosed, by their names in the dictionary; only an entry that discloses none leaves them out.
    public init(
        _ value: Value, _ action: AuditAction, on subject: String, of subjects: [ID<Person>] = [],
        groups: [String] = [], in caseID: ID<Case>? = nil, detail: String = ""
    ) {
        let note = AuditNote(
            action: action, subject: subject, subjects: subjects, groups: groups, caseID: caseID, detail: detail)
        self.init(value, [note])
    }

    /// Answers a list: one entry for everybody of whom it tells alike, which is mostly one for all.
    ///
    /// `told` says of whom something stands in the answer and of which groups; nobody in it is one entry that names nobody.
    public init(
        _ value: Value, _ action: AuditAction, on subject: String, telling told: [ID<Person>: Set<String>],
        detail: String = ""
    ) {
        let alike = Dictionary(grouping: told.keys) { (told[$0] ?? []).sorted().joined(separator: " ") }
        var notes = alike.keys.sorted().reversed().map { groups in
            AuditNote(
                action: action, subject: subject, subjects: (alike[groups] ?? []).sorted { $0.rawValue < $1.rawValue },
                groups: groups.split(separator: " ").map(String.init), caseID: nil, detail: detail)
        }
        if notes.isEmpty {
            notes = [AuditNote(action: action, subject: subject, subjects: [], caseID: nil, detail: detail)]
        }
        self.init(value, notes)
    }

    private init(_ value: Value, _ notes: [AuditNote]) {
        self.value = value
        self.notes = notes
    }

    /// Leaves one more entry, for something that was done in the same write, about the same people and case.
    public func and(_ action: AuditAction, on subject: String, detail: String = "") -> Audited {
        guard var note = notes.first else { return self }
        (note.action, note.subject, note.detail) = (action, subject, detail)
        return Audited(value, notes + [note])
    }

    /// Leaves one more entry, for something that was done in the same write to other people, in no case.
    public func and(
        _ action: AuditAction, on subject: String, of people: [ID<Person>], detail: String = ""
    ) -> Audited {
        let note = AuditNote(action: action, subject: subject, subjects: people, caseID: nil, detail: detail)
        return Audited(value, notes + [note])
    }
}

/// What a read answers together with whom it disclosed.
public typealias Disclosed = Audited

struct AuditNote: Sendable {
    var action: AuditAction
    var subject: String
    var subjects: [ID<Person>]
    var groups: [String] = []
    var caseID: ID<Case>?
    var detail: String
}

public import AnjuCore
public import AnjuDomain

/// What a write answers together with the entry it leaves: without one a write does not compile.
public struct Audited<Value: Sendable>: Sendable {
    public let value: Value
    let note: AuditNote

    /// Answers `value` and leaves an entry that says `action` was done to `subject`.
    ///
    /// `subjects` are all the people whose data it touched, each of whom sees the entry.
    public init(
        _ value: Value, _ action: AuditAction, on subject: String, of subjects: [ID<Person>] = [],
        in caseID: ID<Case>? = nil,
        detail: String = ""
    ) {
        self.value = value
        note = AuditNote(action: action, subject: subject, subjects: subjects, caseID: caseID, detail: detail)
    }
}

/// What a read answers together with whom it disclosed.
public typealias Disclosed = Audited

struct AuditNote: Sendable {
    var action: AuditAction
    var subject: String
    var subjects: [ID<Person>]
    var caseID: ID<Case>?
    var detail: String
}

import AnjuCore
public import AnjuDomain
import AnjuSQL

/// Denials, bounded: one entry for an actor, a thing and an hour, and then only when the count of them grows tenfold.
///
/// So nobody who tries a million doors fills the disk, and the order of magnitude is known of everybody who tries.
extension Ledger {
    /// Seconds in which the same denial is counted and not entered again.
    static let denialWindow = 3600

    /// Answers that hide whether something is there; asking for what is not there is entered as well, so that both take
    /// the same time.
    static let hiding: Set<String> = [
        "case.unknown", "person.unknown", "permit.unknown", "draft.unknown", "duplicate.unknown",
        "import.unknown",
    ]

    /// Enters that an actor was refused.
    ///
    /// What is refused inside a transaction of the ledger enters itself; this is for what is refused before there is one.
    public func enterDenial(of actor: Actor, for purpose: String, code: String) async throws {
        let note = AuditNote(action: .denied, subject: actor.id, subjects: [], caseID: nil, detail: code)
        try await enterDenial(note, of: actor, for: purpose)
    }

    /// As ``enterDenial(of:for:code:)``, with what was asked for: the person reads it among the entries about them.
    public func enterDenial(of actor: Actor, for purpose: String, _ concealed: Concealed) async throws {
        let note = AuditNote(
            action: .denied, subject: concealed.subject, subjects: concealed.people, caseID: concealed.caseID,
            detail: concealed.problem.code)
        try await enterDenial(note, of: actor, for: purpose)
    }

    private func enterDenial(_ note: AuditNote, of actor: Actor, for purpose: String) async throws {
        let stamp = stamp(actor, purpose, "")
        let name = ["denied", actor.kind.rawValue, actor.id, purpose, note.subject, note.detail].joined(separator: "|")
        try await reachable {
            try await database.write { transaction in
                let tries = try Housekeeping(transaction: transaction).countTry(
                    name, window: Self.denialWindow, at: stamp.at)
                guard Self.isPowerOfTen(tries) else { return }
                var note = note
                if tries > 1 { note.detail += " ×\(tries)" }
                try transaction.enter(stamp, note)
            }
        }
    }

    /// 1, 10, 100 and so on.
    static func isPowerOfTen(_ count: Int) -> Bool {
        var rest = count
        while rest > 0, rest.isMultiple(of: 10) { rest /= 10 }
        return rest == 1
    }
}

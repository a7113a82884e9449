import AnjuCore
import AnjuDomain

/// One check, and everybody and everything that can happen to it: the alphabet of all sequences.
enum CheckWorld {
    static let start = Instant(milliseconds: 1_772_413_920_000)
    static let anna = CheckOfficer(account: "acc_anna", role: "officer", department: "exit_entry")
    /// In the same role as the proposer: no second pair of eyes.
    static let bob = CheckOfficer(account: "acc_bob", role: "officer", department: "exit_entry")
    static let chen = CheckOfficer(account: "acc_chen", role: "supervisor", department: "exit_entry")
    static let duan = CheckOfficer(account: "acc_duan", role: "supervisor", department: "foreign_centre")
    /// The first in another role: still one person.
    static let annaAgain = CheckOfficer(account: "acc_anna", role: "supervisor", department: "exit_entry")
    static let person = CheckOfficer(account: "", role: "", department: "applicant")
    static let program = CheckOfficer(.program)

    static func check(deferrable: Bool = true) throws -> StatutoryCheck {
        guard let token = Token("00000000000000000000000001") else { throw MissingToken() }
        return StatutoryCheck(
            id: ID(token), caseID: ID(token), step: "review", question: "exit_bar", authority: "nia",
            ground: "exit_bar",
            decision: StatutoryCheck.Decision(number: "2026-17", hash: String(repeating: "a", count: 64)),
            latest: start.adding(days: 30), deferrable: deferrable ? start.adding(days: 10) : nil)
    }

    struct MissingToken: Error {}

    /// Something that happens: how long after what came before, by whom, and what.
    struct Event: Hashable, Sendable {
        var wait: Int
        var officer: CheckOfficer
        var kind: CheckAction.Kind

        init(_ officer: CheckOfficer, _ kind: CheckAction.Kind, after wait: Int = 0) {
            (self.officer, self.kind, self.wait) = (officer, kind, wait)
        }
    }

    private static let soon = start.adding(days: 20)

    /// The right hands and the wrong ones, in time and too late.
    static let events: [Event] = [
        Event(anna, .proposed(expires: soon)), Event(anna, .proposed(expires: start.adding(days: 31))),
        Event(anna, .approved), Event(bob, .approved), Event(annaAgain, .approved), Event(chen, .approved),
        Event(program, .approved), Event(bob, .asked), Event(bob, .answered(.clear)), Event(bob, .answered(.possible)),
        Event(bob, .adjudicated(.same, reason: "x")), Event(bob, .adjudicated(.notSame, reason: "x")),
        Event(bob, .adjudicated(.unsure, reason: "x")), Event(program, .adjudicated(.same, reason: "x")),
        Event(bob, .noticed), Event(anna, .deferralProposed(until: start.adding(days: 9), reason: "x")),
        Event(anna, .deferralProposed(until: start.adding(days: 11), reason: "x")),
        Event(chen, .deferralApproved), Event(annaAgain, .deferralApproved),
        Event(bob, .extensionProposed(until: start.adding(days: 30), reason: "x")),
        Event(bob, .extensionProposed(until: start.adding(days: 40), reason: "x")),
        Event(bob, .extensionApproved), Event(duan, .extensionApproved),
        Event(person, .appealed(due: start.adding(days: 300))), Event(duan, .appealDecided(.upheld, reason: "x")),
        Event(duan, .appealDecided(.lifted, reason: "x")), Event(bob, .appealDecided(.upheld, reason: "x")),
        Event(bob, .relied(ground: "R47")), Event(bob, .lifted(reason: "x")), Event(program, .lifted(reason: "x")),
        Event(program, .purged),
        // The same long after: nothing acts beyond its end.
        Event(chen, .approved, after: 25), Event(bob, .adjudicated(.same, reason: "x"), after: 25),
        Event(bob, .relied(ground: "R47"), after: 25),
    ]
}

import AnjuCore
import AnjuDomain
import Testing

/// The rules of statutory checks, each at its edges.
@Suite struct CheckRuleTests {
    private let start = CheckWorld.start

    private func record(_ kinds: [(CheckOfficer, CheckAction.Kind)], deferrable: Bool = true) throws -> CheckRecord {
        var record = CheckRecord(try CheckWorld.check(deferrable: deferrable))
        let proposal = CheckAction.Kind.proposed(expires: start.adding(days: 20))
        for (officer, kind) in [(CheckWorld.anna, proposal)] + kinds {
            try record.add(CheckAction(at: start, officer: officer, kind: kind))
        }
        return record
    }

    private func refusal(
        _ record: CheckRecord, _ officer: CheckOfficer, _ kind: CheckAction.Kind, after days: Int = 0
    ) -> String? {
        record.state.refusal(of: CheckAction(at: start.adding(days: days), officer: officer, kind: kind))?.code
    }

    private let asked: [(CheckOfficer, CheckAction.Kind)] = [(CheckWorld.chen, .approved), (CheckWorld.bob, .asked)]
    private var matched: [(CheckOfficer, CheckAction.Kind)] { asked + [(CheckWorld.bob, .answered(.possible))] }

    @Test func `no check is proposed without an end, or with one beyond the maximum of its ground`() throws {
        let empty = CheckRecord(try CheckWorld.check())
        #expect(refusal(empty, CheckWorld.anna, .proposed(expires: start)) == "check.expiry")
        #expect(refusal(empty, CheckWorld.anna, .proposed(expires: start.adding(milliseconds: 1))) == nil)
        #expect(refusal(empty, CheckWorld.anna, .proposed(expires: start.adding(days: 30))) == nil)
        let beyond = start.adding(days: 30, milliseconds: 1)
        #expect(refusal(empty, CheckWorld.anna, .proposed(expires: beyond)) == "check.expiry")
    }

    @Test func `two people in two roles start it, and one person in two roles is one`() throws {
        let proposed = try record([])
        for officer in [CheckWorld.anna, CheckWorld.bob, CheckWorld.annaAgain, CheckWorld.person, CheckWorld.program] {
            #expect(refusal(proposed, officer, .approved) == "check.second-officer")
        }
        #expect(refusal(proposed, CheckWorld.chen, .approved) == nil)
    }

    @Test func `two people make it longer, never beyond the maximum, and one lifts it`() throws {
        let approved = try record([(CheckWorld.chen, .approved)])
        let longer = CheckAction.Kind.extensionProposed(until: start.adding(days: 30), reason: "x")
        #expect(refusal(approved, CheckWorld.bob, longer) == nil)
        let tooLong = CheckAction.Kind.extensionProposed(until: start.adding(days: 31), reason: "x")
        #expect(refusal(approved, CheckWorld.bob, tooLong) == "check.expiry")
        var extended = try record([(CheckWorld.chen, .approved), (CheckWorld.bob, longer)])
        #expect(refusal(extended, CheckWorld.anna, .extensionApproved) == "check.second-officer")
        #expect(extended.standing(at: start.adding(days: 20)) == .expired)
        try extended.add(CheckAction(at: start, officer: CheckWorld.duan, kind: .extensionApproved))
        #expect(extended.standing(at: start.adding(days: 20)) == .approved)
        #expect(extended.standing(at: start.adding(days: 30)) == .expired)
        for record in [approved, extended] { #expect(refusal(record, CheckWorld.anna, .lifted(reason: "x")) == nil) }
    }

    @Test func `at its end it acts no more, by the time at which it is read`() throws {
        let same = try record(
            matched + [(CheckWorld.bob, .adjudicated(.same, reason: "x")), (CheckWorld.bob, .noticed)])
        let end = start.adding(days: 20)
        #expect(same.standing(at: end.adding(milliseconds: -1)) == .same)
        #expect(same.standing(at: end) == .expired)
        #expect(refusal(same, CheckWorld.bob, .relied(ground: "R47"), after: 19) == nil)
        #expect(refusal(same, CheckWorld.bob, .relied(ground: "R47"), after: 20) == "check.not-confirmed")
    }

    @Test func `nothing is denied on a match alone, in secret, or under appeal`() throws {
        let deny = CheckAction.Kind.relied(ground: "R47")
        #expect(refusal(try record(matched), CheckWorld.bob, deny) == "check.not-confirmed")
        for verdict in [CheckVerdict.unsure, .notSame] {
            let judged = try record(matched + [(CheckWorld.bob, .adjudicated(verdict, reason: "x"))])
            #expect(refusal(judged, CheckWorld.bob, deny) == "check.not-confirmed")
        }
        let same = matched + [(CheckWorld.bob, .adjudicated(.same, reason: "x"))]
        #expect(refusal(try record(same), CheckWorld.bob, deny) == "check.not-noticed")
        let told = same + [(CheckWorld.bob, .noticed)]
        #expect(refusal(try record(told), CheckWorld.bob, deny) == nil)
        let appealed = told + [(CheckWorld.person, .appealed(due: start.adding(days: 3)))]
        #expect(refusal(try record(appealed), CheckWorld.bob, deny) == "check.under-appeal")
        #expect(try record(appealed).standing(at: start).isUndecided)
    }

    @Test func `no machine judges, and what people judged is judged once`() throws {
        let match = try record(matched)
        for officer in [CheckWorld.program, CheckWorld.person] {
            #expect(refusal(match, officer, .adjudicated(.same, reason: "x")) == "check.state")
        }
        let unsure = try record(matched + [(CheckWorld.bob, .adjudicated(.unsure, reason: "x"))])
        #expect(refusal(unsure, CheckWorld.bob, .adjudicated(.notSame, reason: "x")) == nil)
        let freed = try record(matched + [(CheckWorld.bob, .adjudicated(.notSame, reason: "x"))])
        #expect(refusal(freed, CheckWorld.bob, .adjudicated(.same, reason: "x")) == "check.state")
    }

    @Test func `notice is deferred by two, for a bounded time, once, and only where the law lets it be`() throws {
        let until = start.adding(days: 9)
        let ask = CheckAction.Kind.deferralProposed(until: until, reason: "x")
        #expect(refusal(try record(matched, deferrable: false), CheckWorld.bob, ask) == "check.no-deferral")
        let tooLong = CheckAction.Kind.deferralProposed(until: start.adding(days: 11), reason: "x")
        #expect(refusal(try record(matched), CheckWorld.bob, tooLong) == "check.deferral-limit")
        let pending = try record(matched + [(CheckWorld.bob, ask)])
        #expect(!pending.state.isNoticeDeferred(at: start))
        #expect(refusal(pending, CheckWorld.bob, .deferralApproved) == "check.second-officer")
        let deferred = try record(matched + [(CheckWorld.bob, ask), (CheckWorld.chen, .deferralApproved)])
        #expect(deferred.state.isNoticeDeferred(at: start))
        #expect(!deferred.state.isNoticeDeferred(at: until))
        #expect(refusal(deferred, CheckWorld.bob, .noticed) == "check.notice-deferred")
        #expect(refusal(deferred, CheckWorld.bob, .noticed, after: 9) == nil)
        #expect(refusal(deferred, CheckWorld.bob, ask, after: 9) == "check.state")
    }

    @Test func `an appeal is decided by somebody whose deed it is not about`() throws {
        let appealed = try record(matched + [(CheckWorld.person, .appealed(due: start.adding(days: 3)))])
        for officer in [CheckWorld.anna, CheckWorld.chen] {
            #expect(refusal(appealed, officer, .appealDecided(.upheld, reason: "x")) == "check.own-decision")
        }
        #expect(refusal(appealed, CheckWorld.duan, .appealDecided(.lifted, reason: "x")) == nil)
        #expect(refusal(appealed, CheckWorld.person, .appealed(due: start.adding(days: 3))) == "check.state")
    }

    @Test func `a name alone is no match, nor with one more fact`() {
        let person = CheckIdentity(
            documentNumber: "MX0000017", name: "KHIN MAUNG", birthDate: "1900-01-01", nationality: "MMR")
        let facts: [(CheckIdentity, Bool)] = [
            (CheckIdentity(name: "KHIN MAUNG"), false),
            (CheckIdentity(name: "KHIN MAUNG", birthDate: "1900-01-01"), false),
            (CheckIdentity(name: "KHIN MAUNG", nationality: "MMR"), false),
            (CheckIdentity(birthDate: "1900-01-01", nationality: "MMR"), false),
            (CheckIdentity(name: "khin  maung", birthDate: "1900-01-01", nationality: "MMR"), true),
            (CheckIdentity(name: "KHIN MAUNG", birthDate: "1900-01-02", nationality: "MMR"), false),
            (CheckIdentity(documentNumber: "mx 0000-017"), true), (CheckIdentity(documentNumber: "MX0000018"), false),
            (CheckIdentity(), false),
        ]
        for (record, matches) in facts { #expect(person.mayBe(record) == matches, "\(record)") }
        #expect(!CheckIdentity().mayBe(CheckIdentity()))
    }
}

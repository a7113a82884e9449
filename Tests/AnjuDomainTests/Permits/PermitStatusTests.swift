import AnjuCore
import AnjuDomain
import Testing

@Suite struct PermitStatusTests {
    @Test(arguments: PermitStatus.allCases, PermitStatus.allCases) func `a state is followed only by those that may`(
        from: PermitStatus, to: PermitStatus
    ) {
        let may: Set<[PermitStatus]> = [
            [.inProduction, .valid], [.inProduction, .cancelled], [.valid, .suspended], [.valid, .terminated],
            [.valid, .cancelled], [.suspended, .valid], [.suspended, .terminated], [.suspended, .cancelled],
        ]
        #expect(from.next.contains(to) == may.contains([from, to]))
    }

    @Test func `the status list says valid, invalid or suspended`() {
        #expect(PermitStatus.allCases.map(\.listValue) == [0, 0, 2, 1, 1])
    }

    @Test func `a permit is good on its last day and expired on the next`() throws {
        let last = try #require(CalendarDate("2026-04-30"))
        let token = Token(at: Instant(milliseconds: 0), random: [1])
        let permit = Permit(
            id: ID(token), kind: "k", number: "n", person: ID(token), caseID: ID(token), area: "533102", status: .valid,
            validFrom: last.adding(days: -10), validUntil: last, boundedBy: nil, handle: [], statusIndex: 0,
            issuedAt: nil, version: 1)
        #expect(!permit.isExpired(on: last))
        #expect(permit.isExpired(on: last.adding(days: 1)))
    }
}

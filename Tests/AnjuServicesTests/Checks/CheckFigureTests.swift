import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What is counted in public is what the ledger says.
@Suite struct CheckFigureTests {
    @Test(arguments: TestEngine.all) func `the counts are those of the ledger`(engine: TestEngine) async throws {
        let way = try await CheckedCase(engine)
        for round in 0..<11 {
            let check = try await way.ask()
            if round == 0 {
                try await way.act(
                    .deferNotice(until: CalendarDate("2026-03-10"), reason: "x"), check, by: TestChecks.officer)
                try await way.act(.approveDeferral, check, by: TestChecks.head)
            }
            try await way.judge(round < 2 ? .notSame : .unsure, check)
            way.authority.hold(CheckIdentity(documentNumber: "MX0000017", name: "NUMBER \(round)"))
            if round >= 2 { try await way.act(.lift(reason: "x"), check, by: TestChecks.head) }
        }
        let details: (String, String) async throws -> Int = { action, detail in
            try await way.test.count(
                "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = \(action) AND detail = \(detail)")
        }
        let recounted: [CheckTally: Int] = [
            .asked: try await details("check.asked", "asked"),
            // What was answered and found stands in no entry, by which somebody could be found: here it is known.
            .matched: try await details("check.answered", "answered"),
            .overturned: 2,
            .deferred: try await details("check.deferred", "deferral-approved"),
        ]
        #expect(recounted == [.asked: 11, .matched: 11, .overturned: 2, .deferred: 1])
        for word in ["possible", "not_same", "unsure"] {
            #expect(
                try await way.test.count(
                    "SELECT COUNT(*) AS n FROM ledger_entry WHERE detail LIKE \("%" + word + "%")") == 0)
        }
        let kept = try await way.centre.ledger.readImpersonal { try $0.checkTallies() }
        #expect(kept == [2026: recounted])
        let told = try await CheckFigures(centre: way.centre)()
        #expect(told.years.map(\.year) == [2026] && told.overdue == .exactly(0))
        #expect(
            told.years.first?.counts == [
                .asked: .exactly(11), .matched: .exactly(11), .overturned: .few, .deferred: .few,
            ])
    }

    @Test func `an appeal past its clock is counted, and a count under ten is not told`() async throws {
        let way = try await CheckedCase()
        try await way.appeal(try await way.ask())
        #expect(try await CheckFigures(centre: way.centre)().overdue == .exactly(0))
        way.test.clock.set(CalendarDate("2026-03-10") ?? way.centre.today)
        #expect(try await CheckFigures(centre: way.centre)().overdue == .few)
        let told = [0, 1, 9, 10].map { CheckFigures.Count($0) }
        #expect(told == [.exactly(0), .few, .few, .exactly(10)])
    }
}

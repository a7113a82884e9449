import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A time limit is made longer where the law allows it, once, by the office that it binds.
///
/// Market regulation has three working days for a trader, and three more in a complex case (MER article 19).
@Suite struct LongerLimitTests {
    private func faults(_ act: ActOnCase.Act, _ step: String, _ id: ID<Case>, _ test: TestCentre, _ actor: Actor)
        async throws -> [Violation]
    {
        do {
            try await test.act(act, step, of: id, by: actor)
            return []
        } catch let problem as Problem {
            return problem.violations.isEmpty ? [Violation("", problem.code)] : problem.violations
        }
    }

    @Test(arguments: TestEngine.all)
    func `the office is told until when, extends once, and the reason stands in the case`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.issueTrader()
        let view = ViewStep(centre: test.centre)
        let offered = try await view("refer", of: id, by: TestOfficials.market)
        let limit = try #require(offered.longer.first)
        #expect(offered.longer.count == 1 && limit.law == "MER Art.19")
        let present = try #require(offered.view.clocks.first { $0.clock == limit.clock }?.due)
        let due = try #require(limit.due)
        #expect(present < due)
        try await test.act(
            .extend(clock: limit.clock.key, reason: "股东在境外"), "refer", of: id, by: TestOfficials.market)
        let after = try await view("refer", of: id, by: TestOfficials.market)
        #expect(after.longer.isEmpty)
        #expect(after.view.clocks.first { $0.clock == limit.clock }?.due == due)
        let line = try #require(after.view.explain.first { $0.sentence == "explain.extended" })
        #expect(line.about["reason"] == "股东在境外" && line.law == "MER Art.19")
        let again = ActOnCase.Act.extend(clock: limit.clock.key, reason: "再一次")
        let second = try await faults(again, "refer", id, test, TestOfficials.market)
        #expect(second.map(\.code) == ["clock.extended-already"])
    }

    @Test func `everything that is wrong is said at once, and nobody else extends it`() async throws {
        let test = try await TestCentre()
        let id = try await test.issueTrader()
        let empty = try await faults(.extend(clock: "", reason: ""), "refer", id, test, TestOfficials.market)
        #expect(empty.map(\.code) == ["input.required", "input.required"])
        #expect(empty.map(\.field) == ["clock", "reason"])
        let other = ActOnCase.Act.extend(clock: "promised", reason: "x")
        #expect(
            try await faults(other, "refer", id, test, TestOfficials.market).map(\.code) == ["clock.not-extensible"])
        let mine = ActOnCase.Act.extend(clock: "refer", reason: "x")
        #expect(try await faults(mine, "refer", id, test, TestOfficials.health).map(\.code) != [])
        // The step of another office is not where this limit is met.
        #expect(
            try await faults(mine, "review", id, test, TestOfficials.exitEntry).map(\.code).contains(
                "clock.not-extensible"))
        #expect(try await test.view(id).state.extensions.isEmpty)
    }
}

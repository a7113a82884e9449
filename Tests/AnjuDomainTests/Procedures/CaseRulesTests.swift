import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct CaseRulesTests {
    private func rules(_ story: Story) -> CaseRules { CaseRules(procedure: story.procedure, rulebook: story.rulebook) }

    private func codes(_ story: Story, completing step: String) -> [String] {
        rules(story).violationsInCompleting(
            step, story.state, file: CaseFile(), day: story.state.filed(story.zone, orAt: story.now)
        ).map(\.code)
    }

    @Test func `a step that is ahead, done or unknown cannot be completed`() throws {
        var story = try Story()
        #expect(codes(story, completing: "review").first == "case.step-not-open")
        #expect(codes(story, completing: "nonsense") == ["case.no-such-step"])
        story.complete("register")
        #expect(codes(story, completing: "register").first == "case.step-done")
        story.add(.withdrawn(reason: "x"))
        #expect(codes(story, completing: "medical").first == "case.ended")
    }

    @Test func `every fault is told at once`() throws {
        let found = codes(try Story(), completing: "register")
        #expect(found.filter { $0 == "case.paper-missing" }.count == 3)
        #expect(found.contains("case.form-empty"))
    }

    @Test func `a step that completes on a condition waits for it`() throws {
        var story = try Story()
        story.complete("register")
        #expect(codes(story, completing: "medical").contains("case.not-yet-complete"))
        story.complete("medical")
        #expect(codes(story, completing: "job") == [])
    }

    @Test(arguments: [
        (Ground.Kind.refusal, "review", "R01", true), (.refusal, "review", "R60", false),
        (.refusal, "medical", "R01", false), (.waiting, "job", "W01", true), (.waiting, "job", "W02", false),
        (.return, "review", "B01", true), (.return, "job", "B01", false),
    ]) func `an outcome carries a ground that the step allows`(
        kind: Ground.Kind, step: String, ground: String, allowed: Bool
    ) throws {
        var story = try Story()
        story.complete("register")
        if step == "review" { story.complete("medical", "job", "employment_registration", "training") }
        let found = rules(story).violationsInOutcome(step, grounds: [ground], kind: kind, story.state)
        #expect(found.isEmpty == allowed)
        #expect(allowed || found.map(\.code) == ["case.ground-not-open"])
    }

    @Test func `without a ground there is no outcome`() throws {
        let found = rules(try Story()).violationsInOutcome("register", grounds: [], kind: .return, try Story().state)
        #expect(found.map(\.code) == ["input.required"])
    }

    @Test(arguments: [
        ("register", "foreign_centre", true), ("register", "hr", false), ("job", "hr", true),
        ("job", "foreign_centre", true), ("job", "health", false), ("medical", "health", true),
        ("medical", "foreign_centre", false), ("review", "exit_entry", true), ("review", "foreign_centre", false),
    ]) func `a step is done by its department, and a party's step by an office of the procedure`(
        step: String, department: String, may: Bool
    ) throws {
        let story = try Story()
        let found = try #require(story.procedure.step(step))
        #expect(rules(story).mayDo(found, department: department) == may)
    }

    @Test func `no procedure can refuse for want of an employer`() throws {
        let rulebook = try TestPack.ruili()
        let worker = try #require(rulebook.procedure("P01"))
        #expect(worker.step("job")?.outcomes.refused == [])
        #expect(worker.step("employment_registration")?.outcomes.refused == [])
        #expect(worker.step("medical")?.outcomes.refused == [])
    }
}

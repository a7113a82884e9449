import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct ExplainerTests {
    private static let kinds: [CaseAction.Kind] = [
        .opened(entry: "register"), .assigned(step: "medical", account: "a"),
        .captured(step: "medical", form: "F17", submission: "s"), .paper(id: "photo", how: .kept(blob: "b")),
        .paper(id: "entry_doc", how: .seen), .paper(id: "lodging", how: .shared(from: "police_station")),
        .paper(id: "guarantee", how: .signed), .toldOnce(missing: ["a", "b"], language: "my"),
        .asked(step: "employment_registration", question: "employer_licence_valid"),
        .answered(step: "employment_registration", question: "employer_licence_valid", answer: "in_force"),
        .completed(step: "medical"), .skipped(step: "change_employer", reason: "x"),
        .returned(step: "review", reasons: [ReturnReason(ground: "B01", about: "photo", words: "x")]),
        .replied(step: "review"), .waits(step: "medical", ground: "W02", note: "x"), .resumed(step: "medical"),
        .refused(step: "review", ground: "R01", fact: "停留期已过"), .withdrawn(reason: "x"),
        .transferred(office: "foreign_centre", reason: "x"), .extended(clock: "refer", reason: "x"),
        .permitIssued(permit: "p", number: "RL-T-2026-000001"), .later(step: "change_employer"),
        .named(step: "change_employer", kind: "organisation", subject: "o"),
        .settled(item: "employer_name", outcome: .held),
        .permitBounded(permit: "p", until: "2026-05-29"),
        .imageExcepted(image: "portrait", exception: "worn"),
    ]

    private func lines(_ kinds: [CaseAction.Kind], for department: String) throws -> (Story, [ExplainLine]) {
        var story = try Story()
        for kind in kinds { story.add(kind) }
        let explainer = Explainer(procedure: story.procedure, rulebook: story.rulebook)
        return (story, explainer.lines(Array(story.actions.dropFirst()), for: department))
    }

    @Test func `every line names an action of the case and a law`() throws {
        let (story, lines) = try lines(Self.kinds, for: "exit_entry")
        #expect(lines.count == Self.kinds.count)
        let ids = Set(story.actions.map(\.id))
        for line in lines {
            #expect(ids.contains(line.action))
            #expect(!line.law.isEmpty, "\(line.sentence)")
            #expect(line.sentence.hasPrefix("explain."))
            #expect(line.actor == TestOfficials.clerk)
        }
    }

    @Test func `what is done in a step is explained by the article of that step`() throws {
        let steps = ["register", "medical", "job", "employment_registration", "training", "change_employer"]
        let (story, lines) = try lines(steps.map { .completed(step: $0) }, for: "exit_entry")
        #expect(lines.map(\.law) == steps.map { story.procedure.step($0)?.law })
        #expect(Set(lines.map(\.law)).count >= 5)
    }

    @Test func `a return is explained by the articles of all its reasons`() throws {
        let reasons = ["B03", "B04"].map { ReturnReason(ground: $0, about: "", words: "") }
        let (story, lines) = try lines([.returned(step: "review", reasons: reasons)], for: "exit_entry")
        let law = try #require(lines.first?.law)
        for code in ["B03", "B04"] { #expect(law.contains(try #require(story.rulebook.grounds[code]?.law))) }
    }

    @Test func `acts without a step rest on the common rule for them`() throws {
        let (story, lines) = try lines(
            [
                .transferred(office: "x", reason: "x", area: "533103"), .settled(item: "x", outcome: .held),
                .rulesChanged(pack: "x", version: "x", reason: "x"), .withdrawn(reason: "x"),
            ], for: "exit_entry")
        #expect(
            lines.map(\.law)
                == ["handover", "settlement", "rules_of_the_case", "withdrawal"].map { story.rulebook.common[$0]?.law })
    }

    @Test func `a refusal is explained by its own article and its fact`() throws {
        let (_, lines) = try lines([.refused(step: "review", ground: "R01", fact: "停留期已过")], for: "exit_entry")
        #expect(lines.first?.law == "EEAL Art.90; R637 Art.25; local rule")
        #expect(lines.first?.about["fact"] == "停留期已过")
    }

    @Test(arguments: [("health", "W02"), ("applicant", "W02"), ("hr", "W00"), ("foreign_centre", "W00"), ("", "W00")])
    func `the clinic's ground is read by the clinic and the person alone`(department: String, ground: String) throws {
        let (_, lines) = try lines([.waits(step: "medical", ground: "W02", note: "血压")], for: department)
        #expect(lines.first?.about["ground"] == ground)
        #expect(lines.first?.law.isEmpty == false)
        #expect(!lines.contains { $0.about.values.contains("血压") })
    }

    @Test(arguments: [
        ("health", "W02", "血压"), ("applicant", "W02", "血压"), ("hr", "W00", ""), ("exit_entry", "W00", ""),
    ])
    func `the state and the clocks hide the clinic's ground and words as the explanation does`(
        department: String, ground: String, note: String
    ) throws {
        var story = try Story()
        story.complete("register")
        story.add(.waits(step: "medical", ground: "W02", note: "血压"))
        let shown = story.state.shown(to: department, rulebook: story.rulebook)
        #expect(shown.step("medical").state == .waiting(ground: ground, note: note))
        #expect(shown.stops.map(\.ground) == [ground])
        let clock = ClockReading(
            clock: story.procedure.clocks[0], standing: .stopped(since: story.now, ground: "W02"), startedAt: nil,
            due: nil, basis: "")
        #expect(
            clock.shown(to: department, rulebook: story.rulebook).standing
                == .stopped(since: story.now, ground: ground))
    }

    @Test func `a fact or an event alone is no line`() throws {
        let (_, lines) = try lines(
            [.factSet(key: "a", value: "b"), .event(key: "a", at: TestCentre.morning)], for: "hr")
        #expect(lines == [])
    }
}

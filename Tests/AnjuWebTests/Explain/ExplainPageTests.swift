import AnjuCore
import AnjuDomain
import AnjuHTML
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuWeb

/// Each line of "why" carries its action, its actor and its article, on the pages themselves.
@Suite struct ExplainPageTests {
    /// A worker's case with everything that came in the way, to the permit.
    private static func worker(_ test: TestCentre) async throws -> ID<Case> {
        let id = try await test.open("P01").id
        try await test.act(.assign, "medical", of: id, by: TestOfficials.health)
        try await test.act(.hold(ground: "W02", note: "样例"), "medical", of: id, by: TestOfficials.health)
        test.clock.advance(hours: 20)
        try await test.act(.resume, "medical", of: id, by: TestOfficials.health)
        try await test.act(.hold(ground: "W01", note: ""), "job", of: id, by: TestOfficials.labour)
        try await test.act(.resume, "job", of: id, by: TestOfficials.clerk)
        try await test.issuePermit(id)
        return id
    }

    /// A trader's case that was sent back, mended, decided, and refused by the last office.
    private static func trader(_ test: TestCentre) async throws -> ID<Case> {
        let id = try await test.open("P02").id
        let reason = ReturnReason(ground: "B05", about: "guarantee", words: "请另找担保人")
        try await test.act(.giveBack([reason]), "guarantee", of: id, by: TestOfficials.clerk)
        try await test.fill(
            "guarantee", TestPeople.premises, papers: ["premises"], of: id, by: TestOfficials.otherClerk)
        try await test.completeMedical(id)
        test.clock.advance(days: 1)
        try await test.end("review", of: id, by: TestOfficials.exitEntry)
        try await test.end("issue", of: id, by: TestOfficials.clerk)
        try await test.act(.refuse(ground: "R60", fact: "经营范围不符"), "refer", of: id, by: TestOfficials.market)
        return id
    }

    /// Every kind of thing that can be done in a case, one after another, as the case's record holds them.
    private static func everything(_ test: TestCentre) async throws -> ID<Case> {
        let changes = ["id_doc_number": "MX0000033", "birth_date": "1880-02-02"]
        let id = try await test.open("P02", changes).id
        let reason = ReturnReason(ground: "B05", about: "guarantee", words: "x")
        let kinds: [CaseAction.Kind] = [
            .assigned(step: "medical", account: "a"), .paper(id: "premises", how: .kept(blob: "b")),
            .paper(id: "premises", how: .seen), .paper(id: "premises", how: .shared(from: "police_station")),
            .paper(id: "premises", how: .signed), .toldOnce(missing: ["a", "b"], language: "my"),
            .overruled(step: "review", rules: ["border_resident"], reason: "x"),
            .completed(step: "medical"), .skipped(step: "guarantee", reason: "x"),
            .returned(step: "guarantee", reasons: [reason]), .replied(step: "guarantee"),
            .waits(step: "medical", ground: "W02", note: "x"), .resumed(step: "medical"),
            .extended(clock: "refer", reason: "x"), .later(step: "refer"),
            .permitIssued(permit: "p", number: "RL-T-2026-000001"),
            .refused(step: "review", ground: "R01", fact: "停留期已过"),
            .transferred(office: "foreign_centre", reason: "x"), .withdrawn(reason: "x"),
        ]
        let officials = [TestOfficials.clerk, TestOfficials.health, TestOfficials.exitEntry]
        let ambient = test.centre.ambient
        let actions = kinds.enumerated().map { index, kind in
            CaseAction(id: ambient.id(), at: ambient.now(), actor: officials[index % 3], kind: kind)
        }
        try await test.database.write { transaction in
            guard let version = try transaction.caseRecord(id)?.core.version else { return }
            try transaction.append(actions, to: id, after: version, sealer: test.centre.sealer)
        }
        return id
    }

    private static let stories: [(name: String, make: @Sendable (TestCentre) async throws -> ID<Case>, most: Int)] = [
        ("worker", worker, 20), ("trader", trader, 15), ("everything", everything, 20),
    ]

    @Test(arguments: 0..<3, ["zh-Hans", "en", "my"])
    func `each line on the page names what was done, by whom, and the right article`(
        story: Int, language: String
    ) async throws {
        let site = try await APISite()
        let story = Self.stories[story]
        let id = try await story.make(site.centre)
        // Facts and events that the program notes beside an action are no acts of anybody.
        let actions = try await site.centre.database.read { try $0.actions(of: id, sealer: site.centre.centre.sealer) }
            .filter {
                switch $0.kind {
                case .factSet, .event: false
                default: true
                }
            }
        #expect(actions.count >= story.most)
        let law = ExplainedLaw(
            procedure: try await site.centre.view(id).procedure, rulebook: site.centre.centre.rulebook)
        try await site.walking { browser in
            for (login, department) in [
                ("clerk", "foreign_centre"), ("health", "health"), ("exit", "exit_entry"), ("head", "foreign_centre"),
            ] {
                var official = browser
                official.language = language
                try await official.signIn(login)
                let page = try await official.open("/cases/" + id.rawValue)
                #expect(page.status == 200)
                let read = ExplainLines(try page.tree())
                #expect(read.faults == [], "\(story.name) for \(login)")
                // The clinic does not learn of the permit, nor what the decision went against.
                let told = actions.filter { department != "health" || !Self.isOfPermit($0.kind) }
                #expect(read.lines.count == told.count)
                for (line, action) in zip(read.lines, told.reversed()) {
                    let place = "\(story.name) for \(login): \(action.kind)"
                    let office = site.centre.centre.rulebook.departments[action.actor.department]
                    let title = try #require(office?.name[LanguageTag(language)])
                    #expect(line[.actor] == action.actor.name + " · " + title, "\(place)")
                    let article = try #require(line[.article])
                    for source in law.sources(of: action.kind, for: department, in: LanguageTag(language)) {
                        #expect(article.contains(source), "\(place): \(article)")
                    }
                }
            }
        }
    }

    private static func isOfPermit(_ kind: CaseAction.Kind) -> Bool {
        switch kind {
        case .permitIssued, .permitBounded, .overruled: true
        default: false
        }
    }

    @Test(arguments: 0..<3) func `a line that loses a part is reported, it alone and for that part alone`(story: Int)
        async throws
    {
        let site = try await APISite()
        let id = try await Self.stories[story].make(site.centre)
        let view = try await site.centre.view(id, by: TestOfficials.exitEntry)
        let bench = site.site.bench
        var planted = 0
        let languages: [LanguageTag] = [.chinese, .english, .burmese]
        let t = bench.translator(languages[story])
        let model = CasePresenter(view, bench: bench, t: t).page(for: TestOfficials.exitEntry)
        #expect(try Self.faults(model, t) == [])
        for line in model.reasons.indices {
            for part in ExplainLines.Part.allCases {
                var spoiled = model
                Self.empty(part, of: &spoiled.reasons[line], as: planted.isMultiple(of: 2) ? "" : " ")
                #expect(try Self.faults(spoiled, t) == [ExplainLines.Fault(line: line, part: part)])
                planted += 1
            }
            var without = model
            without.reasons[line].who = nil
            without.reasons[line].article = nil
            #expect(
                try Self.faults(without, t) == [
                    ExplainLines.Fault(line: line, part: .actor), ExplainLines.Fault(line: line, part: .article),
                ])
        }
        #expect(planted >= 4 * 15)
    }

    private static func empty(_ part: ExplainLines.Part, of reason: inout Reason, as text: String) {
        switch part {
        case .action: reason.what = text
        case .when: reason.when = text
        case .actor: reason.who = text
        case .article: reason.article = text
        }
    }

    /// What the checker finds on the page of a model.
    private static func faults(_ model: CasePage.Model, _ t: Translator) throws -> [ExplainLines.Fault] {
        let frame = Frame(site: "", path: "/")
        let page = Layout(frame, t).document(CasePage(model: model, t: t)).description
        return ExplainLines(try PageNode(page: page)).faults
    }
}

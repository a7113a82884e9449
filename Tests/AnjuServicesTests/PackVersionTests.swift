import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A case follows the version of the pack that it began under; going on under another is a recorded choice.
@Suite struct PackVersionTests {
    /// The next version: another paper at the decision, no training, two working days instead of one.
    private static func next() throws -> TestPack.Version {
        try TestPack.ruili(version: "2027.1.1", ["ruili/procedures/P01.yaml": { without(training: $0) }])
    }

    private static func without(training text: String) -> String {
        var text = text
        if let from = text.firstRange(of: "- key: training\n"), let to = text.firstRange(of: "- key: review\n") {
            text.removeSubrange(from.lowerBound..<to.lowerBound)
        }
        if let from = text.firstRange(of: "- {key: training_certificate") {
            let end = text[from.lowerBound...].firstIndex(of: "\n") ?? text.endIndex
            text.removeSubrange(from.lowerBound...end)
        }
        let paper = """
            documents:
            - id: declaration
              zh: 无违法声明
              en: declaration
              my: ကြေညာချက်
              kind: item
              item: declaration_confirmed
              required: always
              needed_at: review
              waive_if_shared: false
              obtain_at: {zh: 本人, en: the person, my: ကိုယ်တိုင်}

            """
        return text.replacing("after: [medical, training]", with: "after: [medical, employment_registration]")
            .replacing("F15, F08, F20]", with: "F15, F08]").replacing("documents:\n", with: paper)
            .replacing("value: 1, basis: press 2019", with: "value: 2, basis: press 2019")
    }

    /// A deployment in which a case is open when it is started anew under the next version.
    private struct Changed {
        let test: TestCentre
        let old: ID<Case>
        let centre: Centre
    }

    private static func changed(_ engine: TestEngine, keeping: Bool = true) async throws -> Changed {
        let test = try await TestCentre(engine)
        if keeping { try await KeepPack(centre: test.centre)(TestPack.content) }
        let id = try await test.open().id
        let next = try next()
        let centre = try await test.restarted(under: next.rulebook, keeping: next.content)
        return Changed(test: test, old: id, centre: centre)
    }

    private static func papers(_ view: CaseView) -> [String] { view.toldOnce.papers.map(\.paper.id) }

    @Test(arguments: TestEngine.all)
    func `an open case keeps the papers, steps and periods of its version, and a new one has those in force`(
        engine: TestEngine
    ) async throws {
        let changed = try await Self.changed(engine)
        let view = ViewCase(centre: changed.centre)
        let old = try await view(changed.old, by: TestOfficials.clerk)
        #expect(!Self.papers(old).contains("declaration"))
        #expect(old.procedure.step("training") != nil)
        #expect(old.procedure.clocks.first?.value.entries.map(\.value) == [1])
        let request = CaptureRequest(
            typed: TestPeople.worker.merging(["id_doc_number": "MX0000033"]) { $1 }, papersSeen: ["entry_doc"],
            present: ["applicant"])
        let opened = try await OpenCase(centre: changed.centre)(
            "P01", for: nil, request, portrait: TestCentre.portrait, by: TestOfficials.clerk)
        let new = try await view(opened.id, by: TestOfficials.clerk)
        #expect(Self.papers(new).contains("declaration"))
        #expect(new.procedure.step("training") == nil)
        #expect(new.procedure.clocks.first?.value.entries.map(\.value) == [2])
        #expect(new.record.core.pack != old.record.core.pack)
    }

    @Test(arguments: TestEngine.all) func `work goes on in each case by its own version, and a list holds both`(
        engine: TestEngine
    ) async throws {
        let changed = try await Self.changed(engine)
        let act = ActOnCase(centre: changed.centre)
        let fill = { (step: String, typed: [String: String], papers: Set<String>, actor: Actor) in
            let request = CaptureRequest(typed: typed, papersSeen: papers, present: ["applicant", "employer"])
            _ = try await act(.capture(request, complete: true), step: step, of: changed.old, version: nil, by: actor)
        }
        try await fill("medical", TestPeople.fit, [], TestOfficials.health)
        _ = try await act(
            .complete(papersSeen: [], present: ["applicant"]), step: "job", of: changed.old, version: nil,
            by: TestOfficials.labour)
        try await fill(
            "employment_registration", TestPeople.job, ["employer_licence", "guarantee"], TestOfficials.labour)
        let list = try await Worklist(centre: changed.centre)(by: TestOfficials.labour)
        #expect(list.items.map(\.row.step) == ["training"])
        #expect(list.items.first.flatMap { list.procedure(of: $0)?.step("training")?.title.chinese } != nil)
        try await fill("training", TestPeople.training, [], TestOfficials.labour)
        let view = try await ViewCase(centre: changed.centre)(changed.old, by: TestOfficials.clerk)
        #expect(view.state.step("review").isOpen)
        #expect(view.explain.last?.about["step"] == "training")
        let forms = try await PrintForms(centre: changed.centre)(of: changed.old, by: TestOfficials.clerk)
        #expect(!forms.isEmpty)
        let own = try await FindCase(centre: changed.centre)(number: "RL-2026-000001", by: TestOfficials.clerk)
        #expect(own == changed.old)
    }

    @Test(arguments: TestEngine.all) func `the choice moves the case, with its reason in the case and in the ledger`(
        engine: TestEngine
    ) async throws {
        let changed = try await Self.changed(engine)
        let move = ChangeRules(centre: changed.centre)
        let silent = try await problem {
            try await move(of: changed.old, reason: "", version: nil, by: TestOfficials.clerk)
        }
        #expect(silent == "input.required")
        let stranger = try await problem {
            try await move(of: changed.old, reason: "x", version: nil, by: TestOfficials.labour)
        }
        #expect(stranger == "case.not-your-step")
        let outsider = try await problem {
            try await move(of: changed.old, reason: "x", version: nil, by: TestOfficials.outsider)
        }
        #expect(outsider == "case.unknown")
        try await move(of: changed.old, reason: "本人申请按新规定办理", version: nil, by: TestOfficials.clerk)
        let view = try await ViewCase(centre: changed.centre)(changed.old, by: TestOfficials.clerk)
        #expect(Self.papers(view).contains("declaration"))
        #expect(view.procedure.step("training") == nil)
        #expect(view.explain.last?.sentence == "explain.rules-changed")
        #expect(view.explain.last?.about == ["version": "2027.1.1", "reason": "本人申请按新规定办理"])
        #expect(view.looked.contains { $0.detail == "rules 2027.1.1" })
        let again = try await problem {
            try await move(of: changed.old, reason: "x", version: nil, by: TestOfficials.clerk)
        }
        #expect(again == "case.rules-present")
    }

    @Test(arguments: TestEngine.all) func `a step that is done is not undone by other rules`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await KeepPack(centre: test.centre)(TestPack.content)
        let id = try await test.open().id
        try await test.prepareDecision(id)
        let next = try Self.next()
        let centre = try await test.restarted(under: next.rulebook, keeping: next.content)
        let refused = try await problem {
            try await ChangeRules(centre: centre)(of: id, reason: "x", version: nil, by: TestOfficials.clerk)
        }
        #expect(refused == "case.rules-lack-step")
        let view = try await ViewCase(centre: centre)(id, by: TestOfficials.clerk)
        #expect(view.state.step("training").state == .done)
        #expect(view.record.core.pack == test.centre.present.pack.hash)
    }

    @Test(arguments: TestEngine.all) func `a version that is not kept is said, and never replaced by another`(
        engine: TestEngine
    ) async throws {
        let changed = try await Self.changed(engine, keeping: false)
        let seen = try await problem {
            try await ViewCase(centre: changed.centre)(changed.old, by: TestOfficials.clerk)
        }
        #expect(seen == "pack.not-kept")
        let moved = try await problem {
            try await ChangeRules(centre: changed.centre)(
                of: changed.old, reason: "x", version: nil, by: TestOfficials.clerk)
        }
        #expect(moved == "pack.not-kept")
        // The list stays up: the row stands there under its keys.
        let list = try await Worklist(centre: changed.centre)(by: TestOfficials.health)
        #expect(list.items.map(\.row.step) == ["medical"])
        #expect(list.items.first.flatMap { list.procedure(of: $0) } == nil)
    }

    @Test func `rules that are not kept tell an office of another area nothing of a case`() async throws {
        let changed = try await Self.changed(.sqlite, keeping: false)
        let (centre, id, stranger) = (changed.centre, changed.old, TestOfficials.outsider)
        let ways: [@Sendable () async throws -> Void] = [
            { _ = try await ViewCase(centre: centre)(id, by: stranger) },
            { _ = try await FindCase(centre: centre)(number: "RL-2026-000001", by: stranger) },
            { _ = try await ViewStep(centre: centre)("job", of: id, by: stranger) },
            { _ = try await PrintForm(centre: centre)("F12", of: id, by: stranger) },
            { _ = try await PrintForms(centre: centre)(of: id, by: stranger) },
            { _ = try await ListSubmissions(centre: centre)(of: id, by: stranger) },
            { _ = try await ViewConflicts(centre: centre)(of: id, by: stranger) },
            { _ = try await SeeImage(centre: centre)("portrait", of: id, by: stranger) },
            { _ = try await ActOnCase(centre: centre)(.assign, step: "job", of: id, version: nil, by: stranger) },
        ]
        for way in ways {
            changed.test.clock.advance(minutes: 61)
            let code = try await problem { try await way() }
            #expect(code == "case.unknown")
        }
        let entered = try await changed.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied' AND case_id IS NOT NULL")
        #expect(entered == ways.count)
        let own = try await problem {
            try await FindCase(centre: centre)(number: "RL-2026-000001", by: TestOfficials.clerk)
        }
        #expect(own == "pack.not-kept")
    }

    @Test func `what was kept is read back as the same version, and anything else is refused`() async throws {
        let next = try Self.next()
        #expect(TestPack.kept(next.content)?.pack.hash == next.rulebook.pack.hash)
        #expect(TestPack.kept(TestPack.content)?.pack.hash == (try TestPack.ruili().pack.hash))
        let test = try await TestCentre()
        let id = try await test.open().id
        try await test.database.write {
            try $0.keepPack(test.centre.present.pack, content: next.content, at: .init(milliseconds: 0))
        }
        let centre = try await test.restarted(under: next.rulebook)
        #expect(try await problem { try await ViewCase(centre: centre)(id, by: TestOfficials.clerk) } == "pack.damaged")
        #expect(TestPack.kept(Array(next.content.dropLast())) == nil)
        #expect(TestPack.kept([]) == nil)
    }

    @Test func `a calendar that grows is read in every case, a fee of the former version stays with it`() async throws {
        var now = try Self.next().rulebook
        now.fees["health_exam"]?.amount = Dated([.init(value: 250, basis: "local rule", certainty: .local)])
        let test = try await TestCentre()
        try await KeepPack(centre: test.centre)(TestPack.content)
        let id = try await test.open().id
        now.provisionalYears = []
        let centre = try await test.restarted(under: now)
        let view = try await ViewCase(centre: centre)(id, by: TestOfficials.clerk)
        #expect(view.rulebook.provisionalYears == [])
        #expect(view.rulebook.fees["health_exam"]?.amount.entries.map(\.value) == [nil])
    }
}

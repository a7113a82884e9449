import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct DraftTests {
    /// As typed, wrong values too.
    private static let content = DraftContent(
        typed: [
            "name_latin_primary": "KHIN MAUNG MYINT", "birth_date": "2199-99-99", "mobile_phone": TestPeople.phone,
        ],
        fromDocument: ["name_latin_primary"], papers: ["entry_doc"], confirmed: ["name_zh": "钦"],
        meantAsTyped: ["name_native_script": "ေ"], zone: "P<MMR")

    private static func form(
        _ content: DraftContent = DraftTests.content, key: String = "form-1", portrait: KeptImage? = nil,
        version: Int? = nil
    ) -> KeepDraft.Form {
        KeepDraft.Form(
            procedure: "P01", person: nil, key: key, content: content, images: portrait.map { ["portrait": $0] } ?? [:],
            version: version)
    }

    private static func blobUses(_ test: TestCentre) async throws -> Int {
        try await test.count("SELECT CAST(COALESCE(SUM(uses), 0) AS BIGINT) AS n FROM blob")
    }

    @Test(arguments: TestEngine.all) func `a draft comes back as it was typed, and each step is entered`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let kept = try await KeepDraft(centre: test.centre)(Self.form(), by: TestOfficials.clerk)
        #expect(try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk) == [kept])
        let resumed = try await ResumeDraft(centre: test.centre)(kept.id, by: TestOfficials.clerk)
        #expect(resumed.draft.content == Self.content)
        #expect(kept.expiresAt == kept.keptAt.adding(days: 7))
        try await DiscardDraft(centre: test.centre)(kept.id, by: TestOfficials.clerk)
        #expect(try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk).isEmpty)
        let actions = try await test.database.read { transaction in
            try transaction.rows("SELECT action FROM ledger_entry ORDER BY at, id").map {
                try $0.get("action", as: String.self)
            }
        }
        for action in ["draft.kept", "draft.listed", "draft.read", "draft.discarded"] {
            #expect(actions.count { $0 == action } == 1, "\(action) in \(actions)")
        }
    }

    @Test(arguments: TestEngine.all) func `nothing that was typed stands in plain in any column`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        try await KeepDraft(centre: test.centre)(Self.form(), by: TestOfficials.clerk)
        let rows = try await test.database.read { transaction in
            let drafts = try transaction.rows("SELECT * FROM registration_draft")
            let entries = try transaction.rows("SELECT * FROM ledger_entry")
            return try (drafts + entries).map { row in
                try row.names.map { String(describing: try row.value($0)) }.joined(separator: " ")
            }
        }
        #expect(rows.contains { $0.contains("form-1") })
        for text in ["KHIN", TestPeople.phone, "2199", "钦"] {
            #expect(!rows.contains { $0.contains(text) }, "\(text) stands in plain")
        }
        let sealed = try await test.database.read {
            try $0.rows("SELECT sealed FROM registration_draft").first?.get("sealed", as: [UInt8].self) ?? []
        }
        #expect(sealed.count > 100)
        #expect(!String(decoding: sealed, as: UTF8.self).contains("KHIN"))
    }

    @Test(arguments: TestEngine.all) func `nobody else learns that a draft is there`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let kept = try await KeepDraft(centre: test.centre)(Self.form(), by: TestOfficials.clerk)
        var moved = TestOfficials.clerk
        moved.office = "elsewhere"
        for other in [TestOfficials.otherClerk, TestOfficials.outsider, moved] {
            #expect(try await ListDrafts(centre: test.centre)(by: other).isEmpty)
            #expect(
                try await problem { try await ResumeDraft(centre: test.centre)(kept.id, by: other) } == "draft.unknown")
            #expect(
                try await problem { try await DiscardDraft(centre: test.centre)(kept.id, by: other) }
                    == "draft.unknown")
        }
        for official in [TestOfficials.health, TestOfficials.supervisor, TestOfficials.administrator] {
            #expect(
                try await problem { try await ResumeDraft(centre: test.centre)(kept.id, by: official) }
                    == "access.denied")
            #expect(
                try await problem { try await KeepDraft(centre: test.centre)(Self.form(key: "x"), by: official) }
                    == "access.denied")
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM registration_draft") == 1)
    }

    @Test(arguments: TestEngine.all) func `the same form twice is one draft, and what was kept elsewhere is not lost`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let keep = KeepDraft(centre: test.centre)
        let first = try await keep(Self.form(), by: TestOfficials.clerk)
        #expect(try await keep(Self.form(), by: TestOfficials.clerk).id == first.id)
        var other = Self.content
        other.typed["name_zh"] = "钦貌敏"
        #expect(try await problem { try await keep(Self.form(other), by: TestOfficials.clerk) } == "draft.changed")
        let second = try await keep(Self.form(other, version: first.version), by: TestOfficials.clerk)
        #expect(second.id == first.id && second.version == 2)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM registration_draft") == 1)
    }

    @Test(arguments: TestEngine.all) func `two presses at once make one draft`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { _ = try await KeepDraft(centre: test.centre)(Self.form(), by: TestOfficials.clerk) }
            }
            try await group.waitForAll()
        }
        #expect(try await test.count("SELECT COUNT(*) AS n FROM registration_draft") == 1)
    }

    @Test(arguments: TestEngine.all) func `a registration ends its draft, and the form is not kept again`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let keep = KeepDraft(centre: test.centre)
        try await keep(Self.form(portrait: TestCentre.portrait), by: TestOfficials.clerk)
        try await keep(Self.form(key: "form-2"), by: TestOfficials.clerk)
        #expect(try await Self.blobUses(test) == 1)
        try await test.open(key: "form-1")
        #expect(try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk).map(\.formKey) == ["form-2"])
        // The case's own use of the portrait alone is left.
        #expect(try await Self.blobUses(test) == 1)
        #expect(
            try await problem { try await keep(Self.form(), by: TestOfficials.clerk) } == "draft.already-registered")
    }

    @Test(arguments: TestEngine.all) func `a draft is gone after seven days, and its picture a day later`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let kept = try await KeepDraft(centre: test.centre)(
            Self.form(portrait: TestCentre.portrait), by: TestOfficials.clerk)
        let tidier = Sequencer(centre: test.centre, holder: "test")
        test.clock.advance(days: 6, hours: 23)
        try await tidier.tidy()
        #expect(try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk).count == 1)
        test.clock.advance(hours: 1)
        #expect(try await ListDrafts(centre: test.centre)(by: TestOfficials.clerk).isEmpty)
        #expect(
            try await problem { try await ResumeDraft(centre: test.centre)(kept.id, by: TestOfficials.clerk) }
                == "draft.unknown")
        try await tidier.tidy()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM registration_draft") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM blob") == 1)
        test.clock.advance(days: 1, seconds: 1)
        try await tidier.tidy()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM blob") == 0)
    }

    @Test(arguments: TestEngine.all) func `a picture that a case uses outlives the draft that brought it`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        try await KeepDraft(centre: test.centre)(Self.form(portrait: TestCentre.portrait), by: TestOfficials.clerk)
        try await test.open()
        test.clock.advance(days: 30)
        try await Sequencer(centre: test.centre, holder: "test").tidy()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM registration_draft") == 0)
        #expect(try await Self.blobUses(test) == 1)
    }

    @Test func `there is an end to how many drafts and how much one keeps, but not to what a session's end saves`()
        async throws
    {
        let test = try await TestCentre()
        let keep = KeepDraft(centre: test.centre)
        for index in 0..<KeepDraft.most {
            try await keep(Self.form(key: "form-\(index)"), by: TestOfficials.clerk)
        }
        #expect(
            try await problem { try await keep(Self.form(key: "more"), by: TestOfficials.clerk) } == "draft.too-many")
        var saved = Self.form(key: "more")
        saved.isRescue = true
        try await keep(saved, by: TestOfficials.clerk)
        let long = DraftContent(typed: ["remarks": String(repeating: "长", count: 1 << 20)])
        #expect(
            try await problem { try await keep(Self.form(long, key: "form-0"), by: TestOfficials.clerk) }
                == "draft.too-large")
    }

    @Test func `what is carried past a sign-in is sealed, and is no longer taken the next day`() async throws {
        let test = try await TestCentre()
        let carried = CarriedForm(centre: test.centre)
        let text = try await carried.text(Self.form(), ofSession: "of nobody")
        #expect(!text.contains("KHIN"))
        let anybody: ID<Account> = test.centre.ambient.id()
        #expect(carried.form(text, for: anybody)?.content == Self.content)
        #expect(carried.form(text + "AAAA", for: anybody) == nil)
        #expect(carried.form("", for: anybody) == nil)
        test.clock.advance(hours: 12)
        #expect(carried.form(text, for: anybody) == nil)
    }

    @Test(arguments: TestEngine.all) func `what an official typed is carried to that account alone`(
        engine: TestEngine
    ) async throws {
        let house = try await TestHouse(engine)
        let carried = CarriedForm(centre: house.test.centre)
        let session = try await house.accounts.signIn(login: "one", password: TestHouse.password)
        let text = try await carried.text(Self.form(), ofSession: session.secret)
        #expect(carried.form(text, for: session.account.id)?.content == Self.content)
        #expect(carried.form(text, for: try #require(ID(house.second.id))) == nil)
    }

    @Test(arguments: TestEngine.all) func `a value that was proposed and confirmed says so for good`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        var request = CaptureRequest(
            typed: TestPeople.worker, fromDocument: ["id_doc_number"], papersSeen: ["entry_doc"],
            present: ["applicant"])
        request.confirmed = ["name_latin_primary"]
        let opened = try await OpenCase(centre: test.centre)(
            "P01", for: nil, request, portrait: TestCentre.portrait, by: TestOfficials.clerk)
        let sealer = test.centre.sealer
        let file = try await test.database.read { try $0.file(of: opened.id, sealer: sealer) }
        let entries = file.profiles.values.flatMap { $0.entries }
        func kind(_ item: String) -> Provenance.Kind? { entries.first { $0.key == item }?.value.provenance.kind }
        #expect(kind("name_latin_primary") == .confirmed)
        #expect(kind("name_zh") == .hand)
        #expect(kind("id_doc_number") == .document)
    }

    @Test func `a question that nobody answered stands among the faults, and nothing is stored`() async throws {
        let test = try await TestCentre()
        var request = CaptureRequest(typed: TestPeople.worker.merging(["sex": ""]) { $1 }, present: ["applicant"])
        request.unanswered = [
            Violation("name_native_script", "text.zawgyi", ["meant": "x"]), Violation("sex", "mrz.check"),
        ]
        let refused = await #expect(throws: Problem.self) {
            try await OpenCase(centre: test.centre)(
                "P01", for: nil, request, portrait: nil, by: TestOfficials.clerk)
        }
        let codes = Dictionary((refused?.violations ?? []).map { ($0.field, $0.code) }) { first, _ in first }
        #expect(codes == ["sex": "input.required", "name_native_script": "text.zawgyi"])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 0)
    }
}

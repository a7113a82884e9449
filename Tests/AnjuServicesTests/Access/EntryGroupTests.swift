import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// An entry names the groups that its answer showed, and no others.
@Suite struct EntryGroupTests {
    /// Groups of the newest entries of an action, by the people whom each is about.
    private static func groups(_ action: String, in test: TestCentre) async throws -> [String: Int] {
        try await test.database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT e.item_groups AS item_groups, COUNT(s.subject) AS n FROM ledger_entry e
                LEFT JOIN ledger_subject s ON s.entry = e.id
                WHERE e.action = \(action) AND e.at = (SELECT MAX(at) FROM ledger_entry WHERE action = \(action))
                GROUP BY e.id, e.item_groups
                """)
            return Dictionary(try rows.map { (try $0.get("item_groups"), try $0.get("n")) }) { $0 + $1 }
        }
    }

    @Test(arguments: TestEngine.all) func `a look names what was shown and no more`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let (id, view) = (try await test.open().id, ViewCase(centre: test.centre))
        _ = try await view(id, showing: .items(["birth_date", "stay_until"]), by: TestOfficials.clerk)
        #expect(try await Self.groups("case.read", in: test) == ["identity overseas": 1])
        test.clock.advance(minutes: 1)
        let named = try await view(id, showing: .name, by: TestOfficials.labour)
        #expect(named.visible.isEmpty && named.person.isNamed)
        #expect(try await Self.groups("case.read", in: test) == ["identity": 1])
        test.clock.advance(minutes: 1)
        let values = try await view(id, showing: .values, by: TestOfficials.health)
        #expect(!values.person.isNamed && values.visible["birth_date"] != nil)
        #expect(try await Self.groups("case.read", in: test) == ["identity": 1])
    }

    @Test func `a look that ends in something else is no look`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let refusing = Problem(.missing, "image.unknown")
        let code = try await problem {
            try await ViewCase(centre: test.centre)(id, by: TestOfficials.clerk) { _ in throw refusing }
        }
        #expect(code == "image.unknown")
        #expect(try await Self.groups("case.read", in: test).isEmpty)
    }

    @Test(arguments: TestEngine.all) func `a list is one entry for all of whom it tells alike`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let first = try await test.open()
        for place in 0..<3 {
            try await test.open("P01", ["id_doc_number": "MX000003\(place)", "name_latin_primary": "NO ONE \(place)"])
        }
        let list = Worklist(centre: test.centre)
        _ = try await list(by: TestOfficials.health)
        #expect(try await Self.groups("case.listed", in: test) == ["identity": 4])
        test.clock.advance(minutes: 1)
        _ = try await list(isNamed: false, by: TestOfficials.health)
        #expect(try await Self.groups("case.listed", in: test) == ["": 4])
        try await ProtectPerson(centre: test.centre).block(
            ["identity"], of: first.id, .protected, by: TestOfficials.supervisor)
        test.clock.advance(minutes: 1)
        _ = try await list(by: TestOfficials.health)
        #expect(try await Self.groups("case.listed", in: test) == ["identity": 3, "": 1])
    }

    @Test func `papers, pictures and permits name theirs`() async throws {
        let test = try await TestCentre()
        let portrait = try await KeepImage(centre: test.centre)(
            DemoPortrait.png(1), as: "portrait", by: TestOfficials.clerk
        ).image
        let id = try await test.open(portrait: portrait).id
        let permit = try #require(try await test.issuePermit(id).permit)
        _ = try await PrintReceipt(centre: test.centre)(id, code: "", by: TestOfficials.clerk)
        #expect(try await Self.groups("case.read", in: test) == ["identity": 1])
        _ = try await PrintForm(centre: test.centre).filled("F12", of: id, by: TestOfficials.clerk)
        let form = try #require(try await Self.groups("form.printed", in: test).keys.first)
        #expect(form.contains("identity") && !form.contains("health"))
        _ = try await SeeImage(centre: test.centre)("portrait", of: id, by: TestOfficials.clerk)
        #expect(try await Self.groups("image.seen", in: test) == ["identity": 1])
        _ = try await ViewPermit(centre: test.centre)(permit, isCard: true, by: TestOfficials.clerk)
        let card = try await PrintCard(centre: test.centre, isSpecimen: true)(permit, by: TestOfficials.clerk)
        #expect(!card.isEmpty)
        #expect(try await Self.groups("permit.printed", in: test).keys.first?.contains("identity") == true)
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

@Suite struct OwnCaseTests {
    private func own(_ test: TestCentre, _ number: String, _ born: String, _ code: String) async throws -> CaseView {
        try await ViewOwnCase(centre: test.centre)(number: number, born: born, code: code)
    }

    @Test func `number, birth and code together open the person's own view, with all that is held`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await test.completeMedical(opened.id)
        let view = try await own(test, opened.number.lowercased(), "1900-01-01", opened.code.lowercased())
        #expect(view.record.core.id == opened.id)
        #expect(view.visible["mobile_phone"]?.value == TestPeople.phone)
        #expect(view.visible["health_fit_result"]?.value == "1")
    }

    @Test func `number and code are taken from every keyboard, with their dashes or without`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let wide = String(
            String.UnicodeScalarView(
                (opened.number + opened.code).unicodeScalars.compactMap {
                    Unicode.Scalar($0.value + 0xFEE0)
                }))
        let (number, code) = (String(wide.prefix(14)), String(wide.dropFirst(14)))
        #expect(try await own(test, number, "1900-01-01", code).record.core.id == opened.id)
        for spelling in ["rl2026000001", "RL ၂၀၂၆ ၀၀၀၀၀၁", "RL–2026–000001"] {
            #expect(try await own(test, spelling, "1900-01-01", opened.code).record.core.id == opened.id)
        }
    }

    @Test(arguments: [
        ("RL-2026-000009", "1900-01-01", 0), ("RL-2026-000001", "1900-01-02", 0), ("RL-2026-000001", "1900-01-01", 1),
    ])
    func `whatever is wrong, the answer is the same`(number: String, born: String, wrongCode: Int) async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        do {
            _ = try await own(test, number, born, wrongCode == 1 ? "22222222" : opened.code)
            Issue.record("the view was opened")
        } catch let problem as Problem {
            #expect(problem == Problem(.missing, "my-case.not-found"))
        }
        #expect(
            try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'case.read-by-person'") == 0)
    }

    @Test func `ten tries are allowed within a quarter of an hour, even with the right code after them`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        for _ in 0..<10 {
            #expect(
                try await problem { try await own(test, opened.number, "1900-01-02", opened.code) }
                    == "my-case.not-found")
        }
        let limited = try await problem { try await own(test, opened.number, "1900-01-01", opened.code) }
        #expect(limited == "my-case.too-many")
        test.clock.advance(minutes: 16)
        #expect(try await problem { try await own(test, opened.number, "1900-01-01", opened.code) } == nil)
    }

    @Test func `a stranger elsewhere locks nobody out, and old tries are forgotten`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let own = ViewOwnCase(centre: test.centre)
        for _ in 0..<11 {
            _ = try await problem {
                try await own(number: opened.number, born: "1900-01-02", code: opened.code, from: "192.0.2.1")
            }
        }
        let near = try await problem {
            try await own(number: opened.number, born: "1900-01-01", code: opened.code, from: "192.0.2.1")
        }
        #expect(near == "my-case.too-many")
        let view = try await own(number: opened.number, born: "1900-01-01", code: opened.code, from: "192.0.2.2")
        #expect(view.record.core.id == opened.id)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM attempt WHERE name LIKE 'my-case:%'") == 1)
        test.clock.advance(minutes: 61)
        try await Sequencer(centre: test.centre, holder: "test").tidy()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM attempt") == 0)
    }

    @Test func `a number that is not there is limited as one that is`() async throws {
        let test = try await TestCentre()
        for _ in 0..<10 { _ = try await problem { try await own(test, "RL-2026-999999", "1900-01-01", "x") } }
        #expect(try await problem { try await own(test, "RL-2026-999999", "1900-01-01", "x") } == "my-case.too-many")
    }

    @Test func `the person reads the clinic's ground, and who looked`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        try await test.act(.hold(ground: "W02", note: "一周后"), "medical", of: opened.id, by: TestOfficials.health)
        _ = try await test.view(opened.id, by: TestOfficials.labour)
        let view = try await own(test, opened.number, "1900-01-01", opened.code)
        #expect(view.state.step("medical").state == .waiting(ground: "W02", note: "一周后"))
        #expect(view.looked.contains { $0.action == .caseRead && $0.actorName == "岩样" && $0.office == "hr" })
        let again = try await own(test, opened.number, "1900-01-01", opened.code)
        #expect(again.looked.contains { $0.action == .ownCaseRead })
    }

    @Test(arguments: TestEngine.all)
    func `the person reads of a new code and of who asked without the right, however many looked since`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let code = try await ReissueReceipt(centre: test.centre)(
            opened.id, seen: [.person, .document], by: TestOfficials.clerk)
        let stranger = try await problem { try await test.view(opened.id, by: TestOfficials.outsider) }
        #expect(stranger == "case.unknown")
        let visitor = try await problem { try await own(test, opened.number, "1900-01-01", opened.code) }
        #expect(visitor == "my-case.not-found")
        test.clock.advance(minutes: 1)
        for _ in 0..<51 { _ = try await test.view(opened.id, by: TestOfficials.labour) }
        let view = try await own(test, opened.number, "1900-01-01", code)
        #expect(!view.looked.contains { $0.action == .receiptReissued || $0.action == .denied })
        #expect(view.reissues.map(\.actorName) == [TestOfficials.clerk.name])
        #expect(view.denials.map(\.department).sorted() == ["applicant", TestOfficials.outsider.department])
        let official = try await test.view(opened.id)
        #expect(official.reissues.isEmpty && official.denials.isEmpty)
    }

    @Test func `codes have eight of thirty characters, each as likely as another`() async throws {
        let test = try await TestCentre(seed: 9)
        var counts: [Character: Int] = [:]
        for index in 10..<60 {
            let opened = try await test.open("P01", ["id_doc_number": "MX00000\(index)"], portrait: nil)
            #expect(opened.code.count == 8)
            for character in opened.code { counts[character, default: 0] += 1 }
        }
        #expect(counts.count == 30)
        #expect(!counts.keys.contains { "01IOLU".contains($0) })
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Two who act at once, and one who sends twice.
@Suite struct TogetherTests {
    @Test(arguments: TestEngine.all)
    func `of two clerks on one step one wins and the other is told that the case changed`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let version = try await test.view(id).record.core.version
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for official in [TestOfficials.clerk, TestOfficials.otherClerk] {
                group.addTask {
                    try await problem {
                        try await test.act(
                            .hold(ground: "W01", note: ""), "job", of: id, version: version, by: official)
                    }
                }
            }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(Set(codes) == [nil, "case.changed"])
        // The winner's wait, with the referral that goes with it.
        #expect(try await test.view(id).record.core.version == version + 2)
    }

    @Test(arguments: TestEngine.all) func `the same request sent twice makes one record`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let first = try await test.open(key: "form-1")
        let second = try await test.open(key: "form-1")
        #expect(second.id == first.id)
        #expect(second.number == first.number)
        #expect(second.wasRepeated)
        #expect(second.code.isEmpty)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_file") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        #expect(try await problem { try await test.open("P01", ["sex": "2"], key: "form-1") } == "request.key-reused")
    }

    @Test(arguments: TestEngine.all) func `the same request sent twice at once makes one record`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let opened = try await withThrowingTaskGroup(of: OpenCase.Opened.self) { group in
            for _ in 0..<4 { group.addTask { try await test.open(key: "form-1") } }
            return try await group.reduce(into: [OpenCase.Opened]()) { $0.append($1) }
        }
        #expect(Set(opened.map(\.id)).count == 1)
        #expect(opened.filter { !$0.wasRepeated }.count == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM case_file") == 1)
    }

    @Test(arguments: TestEngine.all) func `two counters that register one document at once make one person`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for official in [TestOfficials.clerk, TestOfficials.otherClerk] {
                group.addTask { try await problem { try await test.open(by: official) } }
            }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(Set(codes) == [nil, "person.already-registered"])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
    }

    @Test(arguments: TestEngine.all) func `a registration that is refused takes no number`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        #expect(try await test.open().number == "RL-2026-000001")
        #expect(try await problem { try await test.open() } == "person.already-registered")
        #expect(try await problem { try await test.open("P01", ["sex": ""]) } == "input.required")
        #expect(try await test.open("P01", ["id_doc_number": "MX0000018"]).number == "RL-2026-000002")
    }

    @Test(arguments: TestEngine.all) func `case numbers are one each under many counters, on SQLite without a gap`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for index in 10..<26 {
                group.addTask {
                    try await test.open("P01", ["id_doc_number": "MX00000\(index)"], portrait: nil).number
                }
            }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        let numbered = { (serial: Int) in "RL-2026-0000" + (serial < 10 ? "0\(serial)" : "\(serial)") }
        let next = try await test.count("SELECT next_serial AS n FROM serial WHERE series = 'case'")
        switch test.database.dialect {
        case .sqlite:
            #expect(numbers.sorted() == (1...16).map(numbered))
            #expect(next == 17)
        case .postgres:
            #expect(Set(numbers).count == 16)
            #expect(Set(numbers).isSubset(of: (1...64).map(numbered)))
            #expect(next == 65, "sixteen counters had one block ordered, not one each")
        }
    }

    @Test func `the number series begins anew with the legal year`() async throws {
        let test = try await TestCentre()
        try await test.open()
        // 31 December, 23:30 in UTC is the first of January in Ruili.
        let last = try #require(Instant("2026-12-31T16:30:00Z"))
        test.clock.advance(seconds: Int(test.clock.now.milliseconds(until: last) / 1_000))
        let changes = ["id_doc_number": "MX0000018", "stay_until": "2027-02-01"]
        #expect(try await test.open("P01", changes).number == "RL-2027-000001")
    }
}

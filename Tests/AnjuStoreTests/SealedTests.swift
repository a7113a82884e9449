import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuSQLite
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

@Suite struct SealedTests {
    private static let canaries = [
        TestPeople.phone, "9123456789", "MX0000017", "302室", TestPeople.certificate, "13800000000",
    ]

    @Test func `what is sealed never stands in plain in the file or its log`() async throws {
        let test = try await TestCentre(.sqlite)
        let id = try await test.open().id
        try await test.completeMedical(id)
        try await test.registerEmployment(id)
        let path = try #require(test.database as? SQLiteDatabase).path
        var bytes = Data()
        for suffix in ["", "-wal"] { bytes += FileManager.default.contents(atPath: path + suffix) ?? Data() }
        // The search finds what is meant to be plain, so that it cannot pass for looking in the wrong place.
        #expect(bytes.range(of: Data("KHIN MAUNG MYINT".utf8)) != nil)
        #expect(bytes.range(of: Data("团结路88号".utf8)) != nil)
        for canary in Self.canaries { #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) stands in plain") }
    }

    @Test(arguments: TestEngine.all) func `no text column of any table holds what is sealed`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        try await test.completeMedical(id)
        try await test.registerEmployment(id)
        let statements: [SQL] = [
            "SELECT document AS t FROM profile", "SELECT document AS t FROM submission",
            "SELECT building_line AS t FROM premises", "SELECT number_index || last_four AS t FROM document",
            "SELECT body AS t FROM case_action", "SELECT detail || subject AS t FROM ledger_entry",
            "SELECT guarantor_name AS t FROM guarantee", "SELECT resource AS t FROM idempotency",
        ]
        let texts = try await test.database.read { transaction in
            try statements.flatMap { try transaction.rows($0).map { try $0.get("t", as: String.self) } }
        }
        #expect(texts.contains { $0.contains("KHIN MAUNG MYINT") })
        for canary in Self.canaries { #expect(!texts.contains { $0.contains(canary) }, "\(canary) stands in plain") }
    }

    @Test(arguments: TestEngine.all) func `the vault gives back what it sealed`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        test.clock.advance(minutes: 1)
        try await test.completeMedical(id)
        let sealer = test.centre.sealer
        let file = try await test.database.read { try $0.file(of: id, sealer: sealer) }
        let values = file.values(test.centre.dictionary)
        #expect(values["mobile_phone"] == TestPeople.phone)
        #expect(values["address_detail"] == TestPeople.address)
        #expect(values["health_cert_number"] == TestPeople.certificate)
        let submissions = try await test.database.read { try $0.submissions(of: id, sealer: sealer) }
        #expect(Set(submissions.map(\.form)) == ["F12", "F13", "F17"])
        #expect(submissions.last?.values["health_fit_result"] == "1")
    }
}

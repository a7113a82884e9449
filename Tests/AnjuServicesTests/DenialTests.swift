import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// What is refused without being named is entered, and told to nobody but the person.
@Suite struct DenialTests {
    private struct Denied: Hashable {
        var actor: String
        var subject: String
        var detail: String
    }

    private func denied(_ test: TestCentre) async throws -> [Denied] {
        try await test.database.read {
            try $0.rows(
                "SELECT actor, subject, detail FROM ledger_entry WHERE action = 'access.denied' ORDER BY at, id"
            ).map {
                Denied(actor: try $0.get("actor"), subject: try $0.get("subject"), detail: try $0.get("detail"))
            }
        }
    }

    @Test(arguments: TestEngine.all) func `a case that is hidden answers as none, and its person reads who asked`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let person = try await test.view(opened.id).person.id
        let (centre, stranger) = (test.centre, TestOfficials.outsider)
        let none: ID<Case> = centre.ambient.id()
        for id in [opened.id, none] {
            #expect(try await problem { try await ViewCase(centre: centre)(id, by: stranger) } == "case.unknown")
        }
        let found = try await denied(test)
        #expect(found.map(\.subject).sorted() == [stranger.id, opened.id.rawValue])
        #expect(found.map(\.detail) == ["case.unknown", "case.unknown"])
        let told = try await centre.ledger.readImpersonal { try $0.entries(of: person) }
        #expect(told.filter { $0.action == .denied }.map(\.actorName) == [stranger.name])
    }

    @Test func `every way to a case that is not the actor's is entered`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let permit = try #require(try await test.issuePermit(opened.id).permit)
        let (centre, id, stranger) = (test.centre, opened.id, TestOfficials.outsider)
        let ways: [@Sendable () async throws -> Void] = [
            { _ = try await ViewStep(centre: centre)("job", of: id, by: stranger) },
            { _ = try await PrintForm(centre: centre)("F12", of: id, by: stranger) },
            { _ = try await PrintForms(centre: centre)(of: id, by: stranger) },
            { _ = try await ListSubmissions(centre: centre)(of: id, by: stranger) },
            { _ = try await ViewConflicts(centre: centre)(of: id, by: stranger) },
            { _ = try await SeeImage(centre: centre)("portrait", of: id, by: stranger) },
            { _ = try await FindCase(centre: centre)(number: opened.number, by: stranger) },
            { _ = try await ViewPermit(centre: centre)(permit, by: stranger) },
            { _ = try await ViewPermit(centre: centre)(permit, by: TestOfficials.health) },
            { _ = try await SeeImage(centre: centre)("portrait", of: id, by: TestOfficials.market) },
            { try await test.act(.assign, "issue", of: id, by: stranger) },
        ]
        for (place, way) in ways.enumerated() {
            test.clock.advance(minutes: 61)
            let code = try #require(try await problem { try await way() })
            #expect(code.hasSuffix(".unknown"))
            let found = try await denied(test)
            #expect(found.count == place + 1, "way \(place)")
            #expect(found.last?.subject == id.rawValue, "way \(place)")
        }
    }

    @Test(arguments: TestEngine.all) func `a scanner fills no disk: the count grows, the entries by its order`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let id = try await test.open().id
        let view = ViewCase(centre: test.centre)
        for _ in 0..<12 { _ = try await problem { try await view(id, by: TestOfficials.outsider) } }
        for _ in 0..<12 {
            let none: ID<Case> = test.centre.ambient.id()
            _ = try await problem { try await view(none, by: TestOfficials.outsider) }
        }
        #expect(
            try await denied(test).map(\.detail).sorted() == [
                "case.unknown", "case.unknown", "case.unknown ×10", "case.unknown ×10",
            ])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM attempt") == 2)
        test.clock.advance(minutes: 61)
        _ = try await problem { try await view(id, by: TestOfficials.outsider) }
        #expect(try await denied(test).count == 5)
    }

    @Test func `a wrong code is entered under the case, and tells its finder nothing`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        let own = ViewOwnCase(centre: test.centre)
        for number in [opened.number, "RL-2026-009999"] {
            let code = try await problem {
                try await own(number: number, born: "1900-01-01", code: "WRONGONE", from: "192.0.2.1")
            }
            #expect(code == "my-case.not-found")
        }
        #expect(try await denied(test).map(\.subject).sorted() == ["", opened.id.rawValue])
    }
}

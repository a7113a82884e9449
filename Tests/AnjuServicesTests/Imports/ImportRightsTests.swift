import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuI18n
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Who may bring a file, release it, and take a register away.
@Suite struct ImportRightsTests {
    private static let officials = UseCase.officials
    private static let denied = Array(repeating: "access.denied", count: 7)
    private static let clerks = ["ok"] + denied.dropLast() + ["ok"]
    private static let marketAlone = denied.prefix(4) + ["ok"] + denied.prefix(3)

    @Test(arguments: zip(Self.officials, Self.clerks))
    func `people's files are brought by who registers people`(official: Actor, due: String) async throws {
        let house = try await ImportHouse()
        let path = try house.text(["id_doc_number,name_zh"])
        let answer = try await problem { try await house.keep(path, .people, by: official) }
        #expect(answer ?? "ok" == due, "\(official.role)")
        let list = try await problem { try await house.view.list(by: official) }
        #expect(list ?? "ok" == (official.role == "market_officer" ? "ok" : due))
    }

    @Test(arguments: zip(Self.officials, Self.marketAlone))
    func `employers' files are brought, and their register is taken away, by who keeps it`(
        official: Actor, due: String
    ) async throws {
        let house = try await ImportHouse()
        let path = try house.text(["employer_uscc,employer_name"])
        #expect(try await problem { try await house.keep(path, .employers, by: official) } ?? "ok" == due)
        let target = house.scratch.file("out.csv")
        #expect(try await problem { try await export(.employers, target, house, official) } ?? "ok" == due)
        #expect(try await problem { try await export(.people, target, house, official) } == "access.denied")
    }

    @discardableResult
    private func export(
        _ register: Register, _ path: String, _ house: ImportHouse, _ actor: Actor
    ) async throws -> ExportRegister.Written {
        let t = Translator(try Catalogue(folder: Project.root + "/Catalogues"), .english)
        return try await ExportRegister(centre: house.centre, in: t)(register, to: path, by: actor)
    }

    @Test(arguments: TestEngine.all)
    func `another office and another department learn of no run, and that they asked is entered`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let path = house.scratch.file("in.xlsx")
        try MadeRoster(count: 3, seed: 1).write(path)
        let run = try await house.read(path)
        var elsewhere = TestOfficials.clerk
        elsewhere.department = "station"
        for official in [TestOfficials.outsider, elsewhere, TestOfficials.market] {
            let confirming = house.test.confirming(official)
            let asked: [(String, () async throws -> Void)] = [
                ("see", { _ = try await house.view(run, by: official) }),
                ("rows", { _ = try await house.view.rows(of: run, .new, by: official) }),
                ("cancel", { try await house.guide.cancel(run, by: official) }),
                ("release", { try await house.guide.release(run, by: official, confirming: confirming) }),
                (
                    "undo",
                    { try await house.guide.undo(run, because: "the wrong year", by: official, confirming: confirming) }
                ),
                ("columns", { _ = try await KeepImport(centre: house.centre).columns(run, by: official) }),
            ]
            for (name, ask) in asked {
                #expect(try await problem { try await ask() } == "import.unknown", "\(official.id) \(name)")
            }
            #expect(try await house.view.list(by: official).runs.isEmpty)
            let denied = try await house.test.count(
                """
                SELECT COUNT(*) AS n FROM ledger_entry
                WHERE action = 'access.denied' AND actor = \(official.id) AND detail LIKE 'import.unknown%'
                """)
            #expect(denied >= 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `more than a thousand rows are released by another, with the own password and in seven days`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let path = house.scratch.file("in.xlsx")
        try MadeRoster(count: 1_001, seed: 1).write(path)
        let run = try await house.read(path, chunk: 2_000)
        let (clerk, second, guide) = (house.clerk, house.second, house.guide)
        let own = try await problem {
            try await guide.release(run, by: clerk, confirming: house.test.confirming(clerk))
        }
        #expect(own == "import.second-person")
        let unsigned = try await problem {
            try await guide.release(run, by: second, confirming: house.test.confirming(clerk))
        }
        #expect(unsigned == "access.unconfirmed")
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM person") == 0)
        house.test.clock.advance(days: 8)
        let late = try await problem {
            try await guide.release(run, by: second, confirming: house.test.confirming(second))
        }
        #expect(late == "import.waited-too-long")
        try await guide.cancel(run, by: clerk)
        #expect(try await house.test.count("SELECT COUNT(*) AS n FROM import_row") == 0)
        for work in [
            { try await guide.start(run, by: clerk) },
            { try await guide.release(run, by: second, confirming: house.test.confirming(second)) },
            {
                try await guide.undo(
                    run, because: "the wrong year", by: second, confirming: house.test.confirming(second))
            },
            { try await guide.cancel(run, by: clerk) },
        ] as [() async throws -> Void] {
            #expect(try await problem { try await work() } == "import.not-now")
        }
    }

    @Test func `who left releases nothing, and nothing of theirs is released`() async throws {
        let house = try await ImportHouse()
        let path = house.scratch.file("in.xlsx")
        try MadeRoster(count: 3, seed: 1).write(path)
        let run = try await house.read(path)
        try await house.test.accounts.disable(login: "clerk-one", by: .program)
        let answer = try await problem {
            try await house.guide.release(run, by: house.second, confirming: house.test.confirming(house.second))
        }
        #expect(answer == "access.denied")
    }

    @Test(arguments: TestEngine.all)
    func `a register goes out in the columns that its role sees, without whom it protects, and every row is entered`(
        engine: TestEngine
    ) async throws {
        let house = try await ImportHouse(engine)
        let market = try await house.test.hire("market-one", "market_officer", at: "market")
        try await RegisterEmployer(centre: house.centre)(
            TestPeople.otherEmployer.merging(["employer_name": "=HYPERLINK(1)"]) { $1 }, by: market)
        let path = house.scratch.file("out.csv")
        #expect(try await export(.employers, path, house, market).rows == 1)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("'=HYPERLINK(1)") && !text.contains(",=HYPERLINK"))
        // Such a file is taken in as it is.
        let run = try await house.keep(path, .employers, by: market)
        #expect(run.state == .checked && run.rows == 1)
        let entered = try await house.test.count(
            "SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'register.exported' AND detail = '1 rows'")
        #expect(entered == 1)
    }
}

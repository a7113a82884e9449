import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

@Suite struct OwnSignInTests {
    @Test(arguments: TestEngine.all)
    func `the number of the document and the code of the sheet open the own file`(engine: TestEngine) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let opened = try await own.signIn("mx 0000017", own.code.lowercased().replacing("-", with: " "))
        #expect(opened.session.person == own.person)
        #expect(opened.session.language == .burmese)
        let resumed = try await OwnSessions(centre: own.test.centre).resume(opened.secret)
        #expect(resumed?.person == own.person)
    }

    @Test func `a code has 16 of 32 characters in fours, and stands nowhere in the database`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        #expect(own.code.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/) != nil)
        let stored = try await own.test.database.read { try $0.rows("SELECT code_hash FROM own_sheet") }
        let hash: String = try #require(stored.first).get("code_hash")
        #expect(!hash.contains(own.code) && hash != own.code.replacing("-", with: ""))
    }

    /// Who asks: a holder with another code, somebody whose sheet ended, nobody.
    @Test(arguments: [("MX0000017", false), ("MX0000017", true), ("ZZ9999999", false)])
    func `whatever is wrong, the answer and the work are the same`(number: String, isEnded: Bool) async throws {
        let own = try await OwnPerson(try await TestCentre())
        let test = own.test
        if isEnded { try await EndOwnSheet(centre: test.centre).atCounter(own.person, by: TestOfficials.clerk) }
        let before = try await Self.rows(test)
        do {
            _ = try await own.signIn(number, isEnded ? own.code : "0000-0000-0000-0000", from: "192.0.2.7")
            Issue.record("the file was opened")
        } catch let problem as Problem {
            #expect(problem == Problem(.missing, "own-file.refused"))
        }
        let after = try await Self.rows(test)
        // An entry, whom it is about, its place in waiting, and three counters: of the pair, the address, the denial.
        #expect(zip(before, after).map { $1 - $0 } == [1, 1, 1, 3, 0])
    }

    private static func rows(_ test: TestCentre) async throws -> [Int] {
        [
            try await test.count("SELECT COUNT(*) AS n FROM ledger_entry"),
            try await test.count("SELECT COUNT(*) AS n FROM ledger_subject"),
            try await test.count("SELECT COUNT(*) AS n FROM ledger_pending"),
            try await test.count("SELECT COUNT(*) AS n FROM attempt"),
            try await test.count("SELECT COUNT(*) AS n FROM own_session"),
        ]
    }

    @Test func `after six wrong tries from one address even the right code waits, and elsewhere it does not`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        for _ in 0..<OpenOwnFile.tries {
            let refused = try await problem { try await own.signIn("MX0000017", "0", from: "192.0.2.1") }
            #expect(refused == "own-file.refused")
        }
        let limited = try await problem { try await own.signIn(from: "192.0.2.1") }
        #expect(limited == "own-file.too-many")
        #expect(try await own.signIn(from: "192.0.2.2").session.person == own.person)
        own.test.clock.advance(minutes: 16)
        #expect(try await own.signIn(from: "192.0.2.1").session.person == own.person)
    }

    @Test func `who goes through numbers from one address is stopped, known numbers and unknown ones alike`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        for index in 0..<OpenOwnFile.addressTries {
            _ = try await problem { try await own.signIn("ZZ\(index)", "0", from: "192.0.2.1") }
        }
        let known = try await problem { try await own.signIn("MX0000017", "0", from: "192.0.2.1") }
        let unknown = try await problem { try await own.signIn("ZZ9", "0", from: "192.0.2.1") }
        #expect(known == "own-file.too-many" && unknown == "own-file.too-many")
    }

    @Test func `the person reads that a sheet was made, that somebody tried, and that they came in`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        _ = try await problem { try await own.signIn("MX0000017", "0") }
        let session = try await own.signIn().session
        let looks = try await ViewOwnFile(centre: own.test.centre).looks(by: session).looks
        let actions = Set(looks.map(\.entry.action))
        #expect(actions.isSuperset(of: [.sheetMade, .denied, .ownSignedIn, .caseOpened]))
    }

    @Test func `a new sheet ends the old one and what it had opened`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let before = try await own.signIn()
        let made = try await MakeOwnSheet(centre: own.test.centre)(
            own.person, seen: [.person, .document], by: TestOfficials.clerk)
        let sessions = OwnSessions(centre: own.test.centre)
        let old = try await sessions.resume(before.secret)
        #expect(old == nil)
        #expect(try await problem { try await own.signIn() } == "own-file.refused")
        #expect(try await own.signIn("MX0000017", made.code).session.person == own.person)
        let live = try await own.test.count("SELECT COUNT(*) AS n FROM own_sheet WHERE ended_at IS NULL")
        #expect(live == 1)
    }

    @Test func `a session ends after twenty minutes unused, after two hours, with its sheet, and when one leaves`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        let sessions = OwnSessions(centre: own.test.centre)
        let idle = try await own.signIn()
        own.test.clock.advance(minutes: 19)
        #expect(try await sessions.resume(idle.secret) != nil)
        own.test.clock.advance(minutes: 19)
        #expect(try await sessions.resume(idle.secret) != nil)
        own.test.clock.advance(minutes: 20, seconds: 1)
        #expect(try await sessions.resume(idle.secret) == nil)
        let long = try await own.signIn()
        for _ in 0..<7 {
            own.test.clock.advance(minutes: 17)
            #expect(try await sessions.resume(long.secret) != nil)
        }
        own.test.clock.advance(minutes: 2)
        #expect(try await sessions.resume(long.secret) == nil)
        let left = try await own.signIn()
        try await sessions.leave(left.secret, of: left.session)
        #expect(try await sessions.resume(left.secret) == nil)
        let ended = try await own.signIn()
        try await EndOwnSheet(centre: own.test.centre)(by: ended.session)
        #expect(try await sessions.resume(ended.secret) == nil)
    }

    @Test func `a sheet opens the file for the pack's time and no longer`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        own.test.clock.advance(days: 364)
        #expect(try await problem { try await own.signIn() } == nil)
        own.test.clock.advance(days: 5)
        #expect(try await problem { try await own.signIn() } == "own-file.refused")
    }

    @Test
    func `the sheet is made only with the person and the document there, for people of the area, three times a day`()
        async throws
    {
        let own = try await OwnPerson(try await TestCentre())
        let make = MakeOwnSheet(centre: own.test.centre)
        let unseen = try await problem { try await make(own.person, seen: [.person], by: TestOfficials.clerk) }
        #expect(unseen == "receipt.not-seen")
        let far = try await problem {
            try await make(own.person, seen: [.person, .document], by: TestOfficials.outsider)
        }
        #expect(far == "person.unknown")
        let other = try await problem {
            try await make(own.person, seen: [.person, .document], by: TestOfficials.labour)
        }
        #expect(other == "access.denied")
        for _ in 0..<2 { _ = try await make(own.person, seen: [.person, .document], by: TestOfficials.clerk) }
        let fourth = try await problem {
            try await make(own.person, seen: [.person, .document], by: TestOfficials.clerk)
        }
        #expect(fourth == "sheet.too-many")
    }

    @Test func `a sheet is printed with the code that opens the file, and with no other`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let print = PrintOwnSheet(centre: own.test.centre)
        let wrong = try await problem {
            try await print(own.person, code: "0000-0000-0000-0000", by: TestOfficials.clerk)
        }
        #expect(wrong == "sheet.wrong-code")
        let paper = try await print(own.person, code: own.code, by: TestOfficials.clerk)
        #expect(paper.starts(with: Array("%PDF".utf8)))
    }
}

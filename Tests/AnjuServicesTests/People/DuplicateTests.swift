import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Files that could be one person's are proposed within the register, somebody looks, and what was found is kept.
@Suite struct DuplicateTests {
    /// Registers somebody with these spellings alone.
    @discardableResult
    private func register(
        _ test: TestCentre, _ latin: String, native: String = "", chinese: String = "", born: String = "1900-01-01",
        number: String, by actor: Actor = TestOfficials.clerk
    ) async throws -> (id: ID<Case>, person: ID<Person>) {
        let typed = [
            "name_latin_primary": latin, "name_native_script": native, "name_zh": chinese, "birth_date": born,
            "id_doc_number": number,
        ]
        let id = try await test.open("P01", typed, by: actor).id
        return (id, try await test.view(id, by: actor).person.id)
    }

    /// Makes the terms of everybody and compares whoever is new.
    @discardableResult
    private func compare(_ test: TestCentre) async throws -> Int {
        try await KeepSearchIndex(centre: test.centre).run(holder: "test")
        return try await ProposeDuplicates(centre: test.centre).run(holder: "test")
    }

    /// Two files of one person, and of somebody else.
    private func twice(_ engine: TestEngine) async throws -> (
        test: TestCentre, pair: ID<DuplicatePair>, one: ID<Person>, other: ID<Person>
    ) {
        let test = try await TestCentre(engine)
        let one = try await register(test, "KHIN MAUNG MYINT", number: "MX0000017").person
        try await register(test, "ZAW ZAW HTET", born: "1880-04-04", number: "MX0000058")
        let other = try await register(test, "KHIN MG MYINT", number: "MX0000041").person
        #expect(try await compare(test) == 1)
        let line = try #require(
            try await ReviewDuplicates(centre: test.centre).list(by: TestOfficials.clerk).waiting.first)
        return (test, line.pair.id, one, other)
    }

    @Test func `somebody whose file cannot be read holds back nobody, and is told of at the end`() async throws {
        let test = try await TestCentre()
        let damaged = try await register(test, "ZAW ZAW HTET", born: "1880-04-04", number: "MX0000058").person
        try await register(test, "KHIN MAUNG MYINT", number: "MX0000017")
        try await register(test, "KHIN MG MYINT", number: "MX0000041")
        try await KeepSearchIndex(centre: test.centre).run(holder: "test")
        // A word where a number stands.
        try await test.database.write {
            try $0.run("UPDATE search_entry SET version = 'torn' WHERE person = \(damaged)")
        }
        let propose = ProposeDuplicates(centre: test.centre)
        await #expect(throws: (any Error).self) { try await propose.run(holder: "test") }
        let waiting = try await ReviewDuplicates(centre: test.centre).list(by: TestOfficials.clerk).waiting
        #expect(waiting.count == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM search_entry WHERE compared < version") == 1)
        try await test.database.write {
            try $0.run("UPDATE search_entry SET version = 1, compared = 0 WHERE person = \(damaged)")
        }
        #expect(try await propose.run(holder: "test") == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM search_entry WHERE compared < version") == 0)
    }

    @Test(arguments: TestEngine.all) func `two files of one person are proposed once, with the reasons`(
        engine: TestEngine
    ) async throws {
        let (test, id, one, other) = try await twice(engine)
        let review = ReviewDuplicates(centre: test.centre)
        let lines = try await review.list(by: TestOfficials.clerk).waiting
        #expect(lines.count == 1 && Set([lines[0].pair.one, lines[0].pair.other]) == [one, other])
        #expect(lines[0].pair.probability >= 500)
        let found = try await review.view(id, by: TestOfficials.clerk)
        #expect(found.percent >= 50)
        let birth = try #require(found.rows.first { $0.field == "birth_date" })
        #expect(birth.level == "same" && birth.isFor && birth.one == "1900-01-01")
        let number = try #require(found.rows.first { $0.field == "id_doc_number" })
        #expect(Set([number.one, number.other]) == [MaskLevel.veil + "0017", MaskLevel.veil + "0041"])
        #expect(!found.rows.contains { $0.field == "employer_name" }, "registration is shown no employer")
        #expect(try await compare(test) == 0, "nobody is compared twice without a change")
        let entries = try await test.database.read { try $0.entries(of: other) }.map(\.action)
        for action in [AuditAction.duplicateProposed, .duplicateListed, .duplicateRead] {
            #expect(entries.contains(action), "\(action.rawValue)")
        }
    }

    @Test(arguments: [
        ("KHIN MAUNG MYINT", "", "", "1900-01-01", true), ("", "ခင်မောင်မြင့်", "", "1900-01-01", true),
        ("Khin Maung Myin", "", "", "1900-01-01", true), ("KHIN MAUNG MYINT", "", "", "1900", true),
        ("KHIN MAUNG MYINT", "", "", "1900-01-10", false),
        ("ZAW MIN", "", "", "1900-01-01", false), ("KHIN KHIN WIN", "", "", "1902-07-15", false),
    ])
    func `who could be the same is proposed across scripts and slips, and nobody for one word`(
        latin: String, native: String, chinese: String, born: String, isProposed: Bool
    ) async throws {
        let test = try await TestCentre()
        try await register(test, "KHIN MAUNG MYINT", native: "ခင်မောင်မြင့်", number: "MX0000017")
        try await register(
            test, latin.isEmpty ? "-" : latin, native: native, chinese: chinese, born: born, number: "MX0000041")
        #expect(try await compare(test) == (isProposed ? 1 : 0))
    }

    @Test(arguments: TestEngine.all) func `"not the same" is kept for as long as both are, whatever changes`(
        engine: TestEngine
    ) async throws {
        let (test, id, one, _) = try await twice(engine)
        let review = ReviewDuplicates(centre: test.centre)
        try await review.answer(.notSame, id, version: 1, by: TestOfficials.clerk)
        #expect(try await review.list(by: TestOfficials.clerk).waiting.isEmpty)
        try await test.database.write { transaction in
            _ = try transaction.run("UPDATE person SET name_chinese = '钦貌敏' WHERE id = \(one)")
        }
        #expect(try await compare(test) == 0)
        test.clock.advance(minutes: 60 * 24 * 40)
        #expect(try await compare(test) == 0)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM duplicate_pair WHERE standing = 'not_same'") == 1)
        let entries = try await test.database.read { try $0.entries(of: one) }
        #expect(entries.contains { $0.action == .duplicateAnswered && $0.detail == "not-same" })
    }

    @Test(arguments: TestEngine.all) func `what nobody answers goes after thirty days, and is compared again`(
        engine: TestEngine
    ) async throws {
        let (test, id, _, _) = try await twice(engine)
        let review = ReviewDuplicates(centre: test.centre)
        try await review.answer(.later, id, version: 1, by: TestOfficials.clerk)
        let waiting = try await review.list(by: TestOfficials.clerk).waiting
        #expect(waiting.map(\.pair.standing) == [.later] && waiting.map(\.pair.version) == [2])
        test.clock.advance(minutes: 60 * 24 * 30 + 1)
        #expect(try await compare(test) == 1)
        let again = try await review.list(by: TestOfficials.clerk).waiting
        #expect(again.map(\.pair.standing) == [.open] && again.first?.pair.id != id)
    }

    @Test func `one person is said to be one, and who answers an older state is told`() async throws {
        let (test, id, _, _) = try await twice(.sqlite)
        let review = ReviewDuplicates(centre: test.centre)
        try await review.answer(.same, id, version: 1, by: TestOfficials.clerk)
        let found = try await review.list(by: TestOfficials.clerk)
        #expect(found.waiting.isEmpty && found.same.map(\.pair.id) == [id])
        let stale = try await problem { try await review.answer(.later, id, version: 1, by: TestOfficials.otherClerk) }
        #expect(stale == "duplicate.changed")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 3, "nothing is joined by an answer")
    }

    @Test func `what was found is never put off, and whose days are over is nowhere, even before it is removed`()
        async throws
    {
        let (test, id, _, _) = try await twice(.sqlite)
        let review = ReviewDuplicates(centre: test.centre)
        test.clock.advance(minutes: 60 * 24 * 30 + 1)
        #expect(try await review.list(by: TestOfficials.clerk).waiting.isEmpty)
        #expect(try await problem { _ = try await review.view(id, by: TestOfficials.clerk) } == "duplicate.unknown")
        #expect(try await compare(test) == 1)
        let again = try #require(try await review.list(by: TestOfficials.clerk).waiting.first).pair.id
        try await review.answer(.notSame, again, version: 1, by: TestOfficials.clerk)
        let later = try await problem { try await review.answer(.later, again, version: 2, by: TestOfficials.clerk) }
        #expect(later == "duplicate.changed")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM duplicate_pair WHERE standing = 'not_same'") == 1)
    }

    @Test(arguments: TestEngine.all) func `nobody is found through a file that is not shown`(engine: TestEngine)
        async throws
    {
        let (test, id, one, other) = try await twice(engine)
        try await ReviewDuplicates(centre: test.centre).answer(.same, id, version: 1, by: TestOfficials.clerk)
        // The file of the number that is asked for comes to another area.
        try await test.database.write { try $0.run("UPDATE person SET area = '533103' WHERE id = \(other)") }
        let found = try await FindPerson(centre: test.centre)(.document(number: "MX0000041"), by: TestOfficials.clerk)
        #expect(found.people.isEmpty && found.heldElsewhere)
        let entries = try await test.database.read { try $0.entries(of: one) }
        #expect(!entries.contains { $0.action == .personSearched }, "and of whom nothing was told nothing is entered")
    }

    @Test(arguments: TestEngine.all) func `the counter shows both files of one person wherever one is found`(
        engine: TestEngine
    ) async throws {
        let (test, id, one, other) = try await twice(engine)
        let find = FindPerson(centre: test.centre)
        let ask = { try await find(.document(number: "MX0000041"), by: TestOfficials.clerk).people }
        let before = try await ask()
        #expect(before.map(\.id) == [other] && before.map(\.isSame) == [false])
        try await ReviewDuplicates(centre: test.centre).answer(.same, id, version: 1, by: TestOfficials.clerk)
        let after = try await ask()
        #expect(after.map(\.id) == [other, one] && after.map(\.isSame) == [false, true])
        let entries = try await test.database.read { try $0.entries(of: one) }
        #expect(entries.contains { $0.action == .personSearched }, "who is shown is told")
        let outside = try await find(.document(number: "MX0000041"), by: TestOfficials.outsider)
        #expect(outside.people.isEmpty && outside.heldElsewhere)
    }

    @Test func `who does not keep the register, or is of another area, learns of no pair`() async throws {
        let (test, id, _, _) = try await twice(.sqlite)
        let review = ReviewDuplicates(centre: test.centre)
        for actor in [
            TestOfficials.health, TestOfficials.labour, TestOfficials.exitEntry, TestOfficials.market,
            TestOfficials.supervisor, TestOfficials.administrator,
        ] {
            #expect(try await problem { try await review.list(by: actor) } == "access.denied", "\(actor.id)")
            #expect(try await problem { try await review.view(id, by: actor) } == "access.denied")
            #expect(
                try await problem { try await review.answer(.same, id, version: 1, by: actor) } == "access.denied")
        }
        let outsider = TestOfficials.outsider
        #expect(try await review.list(by: outsider).waiting.isEmpty)
        #expect(try await problem { try await review.view(id, by: outsider) } == "duplicate.unknown")
        #expect(
            try await problem { try await review.answer(.same, id, version: 1, by: outsider) } == "duplicate.unknown")
    }

    @Test func `a pair of a hidden person is nobody's to see`() async throws {
        let test = try await TestCentre()
        let case1 = try await register(test, "KHIN MAUNG MYINT", number: "MX0000017").id
        try await register(test, "KHIN MAUNG MYINT", number: "MX0000041")
        #expect(try await compare(test) == 1)
        let review = ReviewDuplicates(centre: test.centre)
        let id = try #require(try await review.list(by: TestOfficials.clerk).waiting.first).pair.id
        _ = try await ProtectPerson(centre: test.centre).block([], of: case1, .protected, by: TestOfficials.supervisor)
        #expect(try await review.list(by: TestOfficials.clerk).waiting.isEmpty)
        #expect(try await problem { try await review.view(id, by: TestOfficials.clerk) } == "duplicate.unknown")
    }

    @Test(arguments: TestEngine.all) func `a pair goes with the first of its people`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let id = try await register(test, "KHIN MAUNG MYINT", number: "MX0000017").id
        try await register(test, "KHIN MAUNG MYINT", number: "MX0000041")
        #expect(try await compare(test) == 1)
        let review = ReviewDuplicates(centre: test.centre)
        let pair = try #require(try await review.list(by: TestOfficials.clerk).waiting.first).pair.id
        try await review.answer(.notSame, pair, version: 1, by: TestOfficials.clerk)
        try await test.issuePermit(id)
        test.clock.set(try #require(CalendarDate("2031-05-01")))
        _ = try await PurgeExpired(centre: test.centre)()
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 1)
        #expect(try await test.count("SELECT COUNT(*) AS n FROM duplicate_pair") == 0)
    }
}

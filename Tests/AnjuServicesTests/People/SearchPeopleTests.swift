import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Officers find people by fragments, as far as their role shows what they ask by, and everybody who is shown can read so.
@Suite struct SearchPeopleTests {
    /// From which index a test is answered.
    enum Source: String, CaseIterable, Sendable { case store, memory }

    private func centre(_ engine: TestEngine, _ source: Source = .store) async throws -> TestCentre {
        let test = try await TestCentre(engine)
        if source == .memory { try await KeepSearchIndex(centre: test.centre).run(holder: "test") }
        return test
    }

    /// Registers somebody with these spellings alone.
    @discardableResult
    private func register(
        _ test: TestCentre, latin: String = "", native: String = "", chinese: String = "", born: String = "1900-01-01",
        number: String = "MX0000017", by actor: Actor = TestOfficials.clerk
    ) async throws -> (id: ID<Case>, person: ID<Person>) {
        let typed = [
            "name_latin_primary": latin, "name_native_script": native, "name_zh": chinese, "birth_date": born,
            "id_doc_number": number,
        ]
        let id = try await test.open("P01", typed, by: actor).id
        return (id, try await test.view(id, by: actor).person.id)
    }

    private func find(
        _ text: String, _ test: TestCentre, for purpose: String? = nil, by actor: Actor = TestOfficials.clerk
    ) async throws -> [ID<Person>] {
        try await SearchPeople(centre: test.centre)(text, for: purpose, by: actor).people.map(\.id)
    }

    @Test(arguments: TestEngine.all, Source.allCases)
    func `somebody is found by any fragment, script, spelling and slip`(engine: TestEngine, source: Source) async throws
    {
        let test = try await centre(engine, source)
        let chen = try await register(test, latin: "CHEN WEIMING", chinese: "陈伟明", born: "1888-05-12").person
        let khin = try await register(
            test, latin: "KHIN MAUNG MYINT", native: "ခင်မောင်မြင့်", born: "1901-02", number: "MX0004125"
        ).person
        for text in [
            "陈伟明", "陳偉明", "伟明", "陈", "chen weiming", "weiming chen", "chenweiming", "cwm", "Tan Wei Ming",
            "chne weiming",
            "weimin", "weim", "1888-05-12", "12 May 1888", "chen 1888", "陈 1888",
        ] {
            #expect(try await find(text, test).first == chen, "\(text)")
        }
        for text in ["khin maung", "ခင်မောင်", "မြင့်", "Khin Mg Myint", "Khin Maung Myin", "kmm", "4125", "khin 1901-02"] {
            #expect(try await find(text, test).first == khin, "\(text)")
        }
        for text in ["smith", "王", "1881-01-01", "9999", "MX0004125", "MMR", TestPeople.phone, "团结路88号"] {
            #expect(try await find(text, test).isEmpty, "\(text)")
        }
    }

    @Test(arguments: TestEngine.all, Source.allCases)
    func `what is shown is name, birth year and district, with the reason`(engine: TestEngine, source: Source)
        async throws
    {
        let test = try await centre(engine, source)
        let (id, person) = try await register(
            test, latin: "KHIN MAUNG MYINT", native: "ခင်မောင်မြင့်", chinese: "钦貌敏")
        let answer = try await SearchPeople(centre: test.centre)("khin 0017", by: TestOfficials.clerk)
        let found = try #require(answer.people.first)
        #expect(answer.people.count == 1 && !answer.isMore && found.id == person && found.caseID == id)
        #expect([found.latin, found.native, found.chinese] == ["KHIN MAUNG MYINT", "ခင်မောင်မြင့်", "钦貌敏"])
        #expect(found.birthYear == "1900" && found.area == "533102")
        #expect(found.reasons.map(\.how).sorted { $0.rawValue < $1.rawValue } == [.same, .tail])
        #expect(found.reasons.allSatisfy { $0.found == nil }, "nothing is told that was not asked")
        let entries = try await test.database.read { try $0.entries(of: person) }
        let entry = try #require(entries.first { $0.action == .personSearched })
        #expect(entry.purpose == "registration" && entry.actorName == TestOfficials.clerk.name)
        #expect(entries.filter { $0.action == .personSearched }.count == 1)
    }

    @Test(arguments: TestEngine.all, Source.allCases)
    func `an employer finds those who work there now, for the work on their cases`(engine: TestEngine, source: Source)
        async throws
    {
        let test = try await centre(engine, source)
        let (id, person) = try await register(test, latin: "KHIN MAUNG MYINT")
        #expect(try await find("玉石加工", test, for: "case_step").isEmpty)
        try await test.completeMedical(id)
        try await test.registerEmployment(id)
        #expect(try await find("玉石加工", test, for: "case_step") == [person])
        #expect(try await find("khin 玉石", test, for: "case_step", by: TestOfficials.labour) == [person])
        #expect(try await find("玉石加工", test).isEmpty, "registration is shown no employer")
        // The employer is called otherwise from now on.
        let renamed = TestPeople.job.merging(["employer_name": "姐告木业有限公司"]) { $1 }
        try await RegisterEmployer(centre: test.centre)(renamed, by: TestOfficials.market)
        #expect(try await find("姐告木业", test, for: "case_step") == [person])
        #expect(try await find("玉石加工", test, for: "case_step").isEmpty)
    }

    @Test(arguments: TestEngine.all, Source.allCases)
    func `a correction moves what somebody is found by, at once`(engine: TestEngine, source: Source) async throws {
        let test = try await centre(engine, source)
        let (id, person) = try await register(test, latin: "KHIN MAUNG MYINT")
        #expect(try await find("khin maung", test) == [person])
        try await test.prepareDecision(id)
        let reasons = [ReturnReason(ground: "B03", about: "name_latin_primary", words: "与证件不符")]
        try await test.act(.giveBack(reasons), "review", of: id, by: TestOfficials.exitEntry)
        let changes = ["name_latin_primary": "ZAW ZAW HTET", "name_native_script": "", "name_zh": ""]
        var request = CaptureRequest(typed: TestPeople.worker.merging(changes) { $1 }, present: ["applicant"])
        request.still = ["person"]
        try await test.act(.capture(request, complete: true), "register", of: id, by: TestOfficials.clerk)
        #expect(try await find("zaw htet", test) == [person])
        #expect(try await find("khin maung", test).isEmpty)
    }

    @Test(arguments: Source.allCases) func `another area's people are not found, and nobody is told of them`(
        source: Source
    ) async throws {
        let test = try await centre(.sqlite, source)
        let own = try await register(test, latin: "KHIN MAUNG MYINT").person
        let other = try await register(
            test, latin: "KHIN MAUNG THEIN", number: "MX0004125", by: TestOfficials.outsider
        ).person
        #expect(try await find("khin maung", test) == [own])
        #expect(try await find("khin maung", test, by: TestOfficials.outsider) == [other])
        let told = try await test.database.read { try $0.entries(of: other) }.filter { $0.action == .personSearched }
        #expect(told.map(\.actorName) == [TestOfficials.outsider.name])
    }

    @Test(arguments: Source.allCases) func `nobody is found by what is blocked of them, hidden people not at all`(
        source: Source
    ) async throws {
        let test = try await centre(.sqlite, source)
        let (id, person) = try await register(test, latin: "KHIN MAUNG MYINT")
        let group = try #require(test.centre.dictionary.item("id_doc_number")?.group)
        let protect = ProtectPerson(centre: test.centre)
        #expect(try await find("0017", test) == [person])
        let names = try #require(test.centre.dictionary.item("name_latin_primary")?.group)
        if group != names {
            _ = try await protect.block([group], of: id, .protected, by: TestOfficials.supervisor)
            #expect(try await find("0017", test).isEmpty)
            #expect(try await find("khin maung", test) == [person])
        }
        _ = try await protect.block([], of: id, .protected, by: TestOfficials.supervisor)
        for text in ["khin maung", "0017", "1900-01-01"] { #expect(try await find(text, test).isEmpty, "\(text)") }
    }

    @Test(arguments: TestEngine.all, Source.allCases)
    func `at most twenty are shown, and one word that fits more people is too little`(
        engine: TestEngine, source: Source
    ) async throws {
        let test = try await centre(engine, source)
        for number in 0..<23 {
            try await register(
                test, latin: "KHIN MAUNG \(number < 20 ? "MYINT" : "THEIN")", number: "MX000\(4_000 + number)")
        }
        #expect(try await problem { try await find("khin", test) } == "search.too-broad")
        let answer = try await SearchPeople(centre: test.centre)("khin maung", by: TestOfficials.clerk)
        #expect(answer.people.count == SearchPeople.most && answer.isMore)
        #expect(try await find("khin maung thein", test).count <= SearchPeople.most)
        #expect(try await find("khin 4022", test).count >= 1)
    }

    @Test(arguments: [
        ("", "input.required"), (" · ", "input.required"), ("k", "search.too-short"), ("17", "search.too-short"),
        (String(repeating: "a", count: 101), "input.too-long"),
    ]) func `a question that says too little or too much is refused, and nobody asked`(text: String, code: String)
        async throws
    {
        let test = try await TestCentre()
        try await register(test, latin: "KHIN MAUNG MYINT")
        #expect(try await problem { try await find(text, test) } == code)
        #expect(
            try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'person.searched'") == 0)
    }

    @Test(arguments: Source.allCases) func `a date or the end of a number alone lists nobody, beside a name it finds`(
        source: Source
    ) async throws {
        let test = try await centre(.sqlite, source)
        for (place, name) in ["AUNG", "BO", "CHO", "DAW"].enumerated() {
            try await register(test, latin: "\(name) WIN", born: "1888-05-12", number: "MX\(place)004125")
        }
        if source == .memory { try await KeepSearchIndex(centre: test.centre).run(holder: "test") }
        for text in ["1888-05-12", "4125"] {
            #expect(try await problem { _ = try await find(text, test) } == "search.too-broad", "\(text)")
            #expect(try await find("bo " + text, test).count >= 1)
        }
    }

    @Test func `who may not search is refused with an entry, and counts with every other search`() async throws {
        let test = try await TestCentre()
        try await register(test, latin: "KHIN MAUNG MYINT")
        let search = SearchPeople(centre: test.centre)
        for actor in [
            TestOfficials.health, TestOfficials.market, TestOfficials.supervisor, TestOfficials.administrator,
        ] {
            #expect(try await problem { try await search("khin", by: actor) } == "access.denied", "\(actor.id)")
            #expect(search.purposes(of: actor).isEmpty)
        }
        #expect(
            try await problem { try await find("khin", test, for: "registration", by: TestOfficials.labour) }
                == "access.denied")
        #expect(try await problem { try await find("khin", test, for: "supervision") } == "input.choose")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied'") >= 4)
        #expect(search.purposes(of: TestOfficials.clerk) == ["registration", "case_step"])
        #expect(search.purposes(of: TestOfficials.exitEntry) == ["case_step"])
        for _ in 0..<30 { _ = try await find("khin", test) }
        for _ in 0..<30 {
            _ = try await FindPerson(centre: test.centre)(.document(number: "MX1"), by: TestOfficials.clerk)
        }
        #expect(try await problem { try await find("khin", test) } == "search.too-many")
    }

    @Test func `whose role is shown names in part has nobody to look for, and no part that is masked finds anybody`()
        async throws
    {
        let masked = try await TestCentre { rulebook in
            guard var role = rulebook.rights.roles["counter_clerk"] else { return }
            for place in role.sees.indices { role.sees[place].masked["identity"] = .partial }
            rulebook.rights.roles["counter_clerk"] = role
        }
        #expect(try await problem { try await find("khin", masked) } == "access.denied")
        let dateless = try await TestCentre { rulebook in
            guard var role = rulebook.rights.roles["counter_clerk"] else { return }
            for place in role.sees.indices {
                role.sees[place].groups.remove("identity")
                role.sees[place].items.formUnion(["name_latin_primary", "name_native_script", "name_zh"])
            }
            rulebook.rights.roles["counter_clerk"] = role
        }
        let id = try await dateless.open().id
        let found = try await SearchPeople(centre: dateless.centre)("khin", by: TestOfficials.clerk).people
        #expect(found.map(\.birthYear) == [""] && found.map(\.caseID) == [id])
        for text in ["0017", "1900-01-01", "1900"] { #expect(try await find(text, dateless).isEmpty, "\(text)") }
    }

    @Test(arguments: TestEngine.all) func `what is typed is never a command to the index`(engine: TestEngine)
        async throws
    {
        let test = try await TestCentre(engine)
        let person = try await register(test, latin: "KHIN MAUNG MYINT").person
        for text in [
            "khin\" OR \"", "khin' | 'x", "NEAR(khin maung)", "khin* NOT myint", "terms:khin", "khin & !maung",
            "khin:*",
            "khin'); DROP TABLE person; --", "^khin", "{khin}", "\u{0}khin", "khin\u{1F600}",
        ] {
            let found = try await find(text, test)
            #expect(found.isEmpty || found == [person], "\(text)")
        }
        let asked = TermExpression.all([.token("wkhin"), .token("w\" OR \"x"), .token("")])
        let dialect = test.database.dialect
        let proposed = try await test.database.read {
            try $0.people(matching: asked, in: ["533102"], limit: 5, dialect)
        }
        #expect(proposed == [person], "what is no token is left out")
        let none = try await test.database.read {
            try $0.people(matching: .token("'"), in: ["533102"], limit: 5, dialect)
        }
        #expect(none.isEmpty)
    }

    @Test func `for the work on a case those are found who have one that the reader may open`() async throws {
        let test = try await TestCentre()
        let (id, person) = try await register(test, latin: "KHIN MAUNG MYINT")
        let found = try await SearchPeople(centre: test.centre)("khin", by: TestOfficials.exitEntry).people
        #expect(found.map(\.id) == [person] && found.map(\.caseID) == [id])
        #expect(try await find("khin", test, by: TestOfficials.labour) == [person])
        var outside = TestOfficials.exitEntry
        outside.area = "533103"
        #expect(try await find("khin", test, by: outside).isEmpty)
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Testing

@testable import AnjuServices

/// Two files of one person become one by a second hand, and two again with both histories whole.
@Suite struct MergeTests {
    @Test(arguments: TestEngine.all) func `one file takes the other in, and gives it back whole`(
        engine: TestEngine
    ) async throws {
        let two = try await TwoFiles(engine)
        let before = try await two.held()
        let kept = try await two.merge()
        #expect(kept == two.one)
        let (test, centre) = (two.test, two.test.centre)
        let stays = try await ViewStays(centre: centre).history(of: two.one, by: two.second).lines.map(\.stay.id)
        #expect(stays.count == 2 && stays.contains(two.stay))
        let gone = try await problem { try await ViewStays(centre: centre).history(of: two.other, by: two.second) }
        #expect(gone == "person.unknown", "the folded file is none")
        let open = try await test.database.read {
            try $0.openConflicts(of: [two.one.rawValue], sealer: centre.sealer).map(\.conflict.item)
        }
        #expect(open.contains("name_latin_primary"), "what the two say differently is raised: \(open)")
        let merged = try await two.held()[0]
        #expect(merged["name_latin_primary"] == before[0]["name_latin_primary"], "and wins over nothing")
        #expect(try await test.count("SELECT COUNT(*) AS n FROM person") == 2, "nobody is removed")
        try await two.part()
        #expect(try await two.held() == before)
        let back = try await ViewStays(centre: centre).history(of: two.other, by: two.second).lines.map(\.stay.id)
        #expect(back == [two.stay])
        #expect(try await test.count("SELECT COUNT(*) AS n FROM conflict WHERE settled_at IS NULL") == 0)
        for person in [two.one, two.other] {
            let entries = try await test.database.read { try $0.entries(of: person) }.map(\.action)
            #expect(entries.contains(.personMerged) && entries.contains(.personUnmerged))
        }
    }

    @Test func `a case that came since is whose the official says, with its forms`() async throws {
        let two = try await TwoFiles()
        try await two.merge()
        let since = try await two.test.open(
            "P02", for: two.one, still: TwoFiles.still, by: two.clerk
        ).id
        let line = try #require(
            try await UnmergePeople(centre: two.test.centre).history(of: two.one, by: two.second).lines.first)
        #expect(line.isUndoable && line.since.map(\.id) == [since.rawValue])
        try await two.part(theirs: [since.rawValue])
        let owner = try await two.test.database.read { try $0.caseRecord(since)?.person }
        #expect(owner == two.other)
        let subject = try await two.test.database.read {
            try $0.submissions(of: since, sealer: two.test.centre.sealer).first?.subjects["person"]
        }
        #expect(subject == two.other.rawValue)
    }

    @Test(arguments: TestEngine.all)
    func `a job that an employer reported since is whose the official says, with its forms`(
        engine: TestEngine
    ) async throws {
        let two = try await TwoFiles(engine)
        let mill = try await two.test.employer()
        try await two.merge()
        let hire = TestCentre.hire(
            900,
            ["name_latin_primary": "KHIN MAUNG MYINT", "birth_date": "1900-01-01", "id_doc_number": "MX420001"])
        let start = two.test.centre.today.description
        let job = try await ReportHires(centre: two.test.centre)(
            HireDraft(at: mill, start: start, hires: [hire]), by: two.clerk
        ).jobs[0]
        let line = try #require(
            try await UnmergePeople(centre: two.test.centre).history(of: two.one, by: two.second).lines.first)
        #expect(line.since.map(\.id) == [job.rawValue] && line.since.first?.what == .job)
        try await two.part(theirs: [job.rawValue])
        let owner = try await two.test.database.read { try $0.employment(job)?.person }
        #expect(owner == two.other)
        let subjects = try await two.test.database.read { transaction in
            try transaction.rows("SELECT subjects FROM submission WHERE subject = \(job)").map {
                try $0.get("subjects", as: String.self)
            }
        }
        #expect(subjects.count == 2 && subjects.allSatisfy { $0.contains(two.other.rawValue) })
    }

    @Test func `who found the two to be one does not do it, nor who may not open both`() async throws {
        let two = try await TwoFiles()
        let own = try await problem { try await two.merge(by: two.clerk) }
        #expect(own == "access.same-person")
        let labour = try await two.test.hire("worker", "labour_officer", at: "hr")
        #expect(try await problem { try await two.merge(by: labour) } == "access.denied")
        #expect(try await problem { try await two.merge(by: TestOfficials.outsider) } == "duplicate.unknown")
        let merges = UnmergePeople(centre: two.test.centre)
        let outside = try await problem { try await merges.history(of: two.one, by: TestOfficials.outsider) }
        #expect(outside == "person.unknown")
        #expect(try await two.test.count("SELECT COUNT(*) AS n FROM person_merge") == 0)
        let denials = try await two.test.count("SELECT COUNT(*) AS n FROM ledger_entry WHERE action = 'access.denied'")
        #expect(denials >= 3)
    }

    @Test func `every fault is told at once, and a file that changed is read again`() async throws {
        let two = try await TwoFiles()
        let merging = MergePeople(centre: two.test.centre)
        let confirming = two.test.confirming(two.second)
        do {
            _ = try await merging(two.pair, .init(), by: two.second, confirming: confirming)
            Issue.record("nothing was said")
        } catch let problem as Problem {
            #expect(problem.violations.map(\.field) == ["keep", "reason", "words"])
        }
        let seen = try await merging.view(two.pair, by: two.second).seen
        try await two.test.open("P02", for: two.one, still: TwoFiles.still, by: two.clerk)
        let draft = MergePeople.Draft(keep: "one", reason: "other", words: "one person", seen: seen)
        let stale = try await problem { try await merging(two.pair, draft, by: two.second, confirming: confirming) }
        #expect(stale == "merge.changed")
        let stranger = two.test.confirming(two.clerk)
        let fresh = try await two.draft()
        let other = try await problem { try await merging(two.pair, fresh, by: two.second, confirming: stranger) }
        #expect(other == "access.unconfirmed")
    }

    @Test func `what is blocked, open twice or folded already stands against it`() async throws {
        let two = try await TwoFiles()
        let obstacles = { (kept: ID<Person>, folded: ID<Person>) in
            let (centre, now) = (two.test.centre, two.test.clock.now)
            return try await two.test.database.read {
                try MergeObstacles(centre: centre, transaction: $0, now: now).codes(kept: kept, folded: folded).map(
                    \.code)
            }
        }
        #expect(try await obstacles(two.one, two.one) == ["merge.same-file"])
        #expect(try await obstacles(two.one, two.other) == [])
        let third = try await two.test.open(
            "P01", ["name_latin_primary": "NO THIRD", "id_doc_number": "MX420003"], by: two.clerk)
        let person = try await two.test.view(third.id, by: two.clerk).person.id
        #expect(try await obstacles(two.one, person) == ["merge.open-cases"])
        let block = try await ProtectPerson(centre: two.test.centre).block(
            ["contact"], of: two.opened, .protected, by: TestOfficials.supervisor)
        #expect(try await obstacles(two.one, two.other) == ["merge.protected"])
        try await two.test.database.write {
            _ = try $0.run(
                "UPDATE access_block SET until_at = 1, lift_asked_by = 'a', lift_asked_at = 1, lifted_by = 'b' WHERE id = \(block)"
            )
        }
        try await two.merge()
        #expect(try await obstacles(person, two.other) == ["merge.folded-already"])
    }

    @Test(arguments: TestEngine.all) func `nothing is attached to a folded file`(engine: TestEngine) async throws {
        let two = try await TwoFiles(engine)
        try await two.merge()
        let other = two.other
        let statements: [SQL] = [
            "INSERT INTO document (id, person, area, kind, number_index, last_four, created_at) VALUES ('doc_x', \(other), '', '', '', '', 1)",
            "INSERT INTO stay (id, person, area, kind, from_at, created_at) VALUES ('sty_x', \(other), '', 'lodging', 1, 1)",
            "UPDATE case_file SET person = \(other)",
            "INSERT INTO registration_draft (id, account, office, procedure, person, form_key, sealed, created_at, kept_at, expires_at, version) VALUES ('d', 'a', 'o', 'P01', \(other), 'k', '', 1, 1, 1, 1)",
        ]
        for statement in statements {
            await #expect(throws: DatabaseFailure.self) {
                _ = try await two.test.database.write { try $0.run(statement) }
            }
        }
    }

    @Test(arguments: TestEngine.all) func `search, pairs and the own log follow, there and back`(
        engine: TestEngine
    ) async throws {
        let two = try await TwoFiles(engine)
        let (centre, one, other) = (two.test.centre, two.one, two.other)
        func found() async throws -> Set<ID<Person>> {
            try await KeepSearchIndex(centre: centre).run(holder: "test")
            return Set(try await SearchPeople(centre: centre)("khin mg", by: two.second).people.map(\.id))
        }
        func looks(_ person: ID<Person>) async throws -> Set<ID<LedgerEntry>> {
            let now = two.test.clock.now
            return try await two.test.database.read {
                Set(try $0.looks(at: person, hiding: HiddenLooks(actions: [], at: now), limit: 200).map(\.entry.id))
            }
        }
        #expect(try await found() == [one, other])
        let (theirs, before) = (try await looks(other), try await looks(one))
        try await two.merge()
        #expect(try await found() == [one])
        #expect(try await looks(one).isSuperset(of: theirs), "entries about either")
        let only = try #require(theirs.subtracting(before).first)
        let leaf = try await two.test.database.read { try $0.subject(of: only, about: one) }
        #expect(leaf == other, "a proof is of the identifier that the entry names")
        let lead = try await FollowMerge(centre: centre)(other, for: two.second)
        #expect(lead == one)
        #expect(try await FollowMerge(centre: centre)(other, for: TestOfficials.outsider) == nil)
        #expect(try await ProposeDuplicates(centre: centre).run(holder: "test") == 0)
        #expect(try await ReviewDuplicates(centre: centre).list(by: two.second).same.isEmpty)
        try await two.part()
        #expect(try await found() == [one, other])
        #expect(
            try await looks(one).isDisjoint(with: theirs.subtracting(try await looks(one).intersection(looks(other)))))
        #expect(try await ProposeDuplicates(centre: centre).run(holder: "test") == 0, "they are two for good")
        let standing = try await two.test.count("SELECT COUNT(*) AS n FROM duplicate_pair WHERE standing = 'not_same'")
        #expect(standing == 1)
    }

    @Test(arguments: TestEngine.all) func `what is deleted while they are one comes back in neither`(
        engine: TestEngine
    ) async throws {
        let two = try await TwoFiles(engine)
        try await two.merge()
        let (one, unit, now, sealer) = (two.one, two.opened.rawValue, two.test.clock.now, two.test.centre.sealer)
        try await two.test.database.write { transaction in
            var profile = try transaction.profile(of: one.rawValue, sealer: sealer)
            let said = Provenance(kind: .hand, department: "hr", at: now, submission: "sub_1")
            _ = profile.accept(["birth_date": "1900-01-02", "sex": "2"], from: said, mode: .correction)
            try transaction.save(
                profile, of: one.rawValue, kind: "person", area: "533102", within: unit, sealer: sealer)
            profile = try transaction.profile(of: one.rawValue, sealer: sealer)
            profile.clear("birth_date")
            try transaction.save(
                profile, of: one.rawValue, kind: "person", area: "533102", within: unit, sealer: sealer)
            try transaction.forget("birth_date", ofAllFoldedInto: one, sealer: sealer)
            let kept = try transaction.deeds(of: one, sealer: sealer).flatMap(\.deeds)
            #expect(kept.allSatisfy { "\($0)".contains("birth_date") == false })
        }
        try await two.part()
        let held = try await two.held()
        #expect(held.allSatisfy { $0["birth_date"] == nil } && held[0]["sex"]?.value == "2")
    }

    @Test(arguments: TestEngine.all) func `with a kept file goes what was folded into it`(engine: TestEngine)
        async throws
    {
        let two = try await TwoFiles(engine)
        try await two.merge()
        let (one, stay, now) = (two.one, two.stay, two.test.clock.now)
        let zone = two.test.centre.zone
        try await two.test.database.write { transaction in
            _ = try transaction.run("UPDATE stay SET until_at = from_at + 1000")
            let cases = try transaction.cases(of: one).map(\.core.id.rawValue)
            for id in cases {
                try transaction.purge(.init(id: id, since: now, person: one), .cases, zone: zone, at: now)
            }
            try transaction.purge(.init(id: stay.rawValue, since: now, person: one), .stays, zone: zone, at: now)
            try transaction.purge(.init(id: one.rawValue, since: now, person: one), .people, zone: zone, at: now)
        }
        for table: SQL in [
            "person", "person_merge", "person_merge_row", "person_merge_deed", "document", "identity_claim",
            "past_residence",
        ] {
            #expect(try await two.test.count("SELECT COUNT(*) AS n FROM \(table)") == 0, "\(table.text)")
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// Rosters on the pages, by forms alone.
@Suite struct RosterPageTests {
    private static func zone(_ number: Int) throws -> String {
        let expiry = try #require(CalendarDate("2030-05-11"))
        return try MRZ.write(
            MRZDocument(
                format: .td3, documentCode: "P", state: "MMR", primary: "NO ONE", secondary: "",
                number: "MX43\(20_000 + number)", nationality: "MMR", birth: PartialDate("2000-01-01"), sex: .male,
                expiry: expiry, optional: "")
        ).joined(separator: "\n")
    }

    @Test func `an employer is found by its code, its people are read in, and one leaves`() async throws {
        let site = try await APISite()
        let mill = try await site.centre.employer()
        let path = "/employers/" + mill.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let places = try await clerk.open("/places")
            #expect(try places.tree().all("a").contains { $0["href"] == "/employers/find" })
            let door = try await clerk.open("/employers/find")
            let none = try await clerk.send(try door.form("/employers/find"), ["code": "12"])
            #expect(none.status == 422)
            let found = try await clerk.send(
                try none.form("/employers/find"), ["code": TestPeople.otherEmployer["employer_uscc"] ?? ""])
            #expect(found.status == 200 && found.text.contains("瑞丽测试木材厂"))
            let start = try await clerk.open(path + "/hires")
            let pile = try (1...2).map { try Self.zone($0) }.joined(separator: "\n") + "\nGARBAGE<<<"
            let read = try await clerk.send(
                try start.form(path + "/hires"), ["pile": pile, "start": "2026-03-01"],
                pressing: .init(name: "do", value: "read"))
            #expect(read.status == 200 && read.text.contains("1 document could not be read"))
            let done = try await clerk.send(
                try read.form(path + "/hires"), ["pile": "", "guest.0.job_title": "锯木工"],
                pressing: .init(name: "do", value: "register"))
            #expect(done.status == 200 && done.text.contains("RL-Y-2026-") && done.text.contains("2 people"))
            #expect(!done.text.contains("NO ONE"))
            let roster = try await clerk.open(path + "/roster")
            #expect(roster.text.components("NO ONE") >= 2)
            let empty = try await clerk.send(try roster.form(path + "/leaves"), ["until": "2026-03-01"])
            #expect(empty.status == 422 && empty.text.contains("Please tick at least one person"))
            let job = try #require(
                try empty.tree().all("input").first { $0["name"] == "job" }?["value"])
            let early = try await clerk.send(
                try empty.form(path + "/leaves"), ["until": "2026-02-01", "job": job])
            #expect(early.status == 422 && early.text.contains("Cannot be before the first day of work"))
            #expect(try early.form(path + "/leaves").pairs().contains { $0 == ("job", job) })
            let left = try await clerk.send(try early.form(path + "/leaves"), ["until": "2026-03-01", "job": job])
            #expect(left.status == 200 && left.text.contains("The end of a job ends no permit"))
            #expect(left.text.contains("31 March 2026"))
            #expect(try await clerk.open(path + "/roster").text.contains("1 person"))
        }
    }

    @Test
    func `what is wrong stands beside whom it is about, nothing typed is lost, and a suspended one takes nobody on`()
        async throws
    {
        let site = try await APISite()
        let mill = try await site.centre.employer()
        let path = "/employers/" + mill.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let start = try await clerk.open(path + "/hires")
            let wrong = try await clerk.send(
                try start.form(path + "/hires"),
                [
                    "guest.0.name_latin_primary": "NO ONE", "guest.0.birth_date": "2000-01-01",
                    "guest.0.nationality": "mmr", "guest.0.id_doc_type": "414", "guest.0.id_doc_number": "MX4320009",
                    "guest.0.start": "2027-01-01", "guest.0.is_moved": "1",
                ], pressing: .init(name: "do", value: "register"))
            #expect(wrong.status == 422 && wrong.text.contains("Person 1 · "))
            let kept = try wrong.form(path + "/hires").pairs()
            #expect(kept.contains { $0 == ("guest.0.start", "2027-01-01") })
            #expect(kept.contains { $0 == ("guest.0.is_moved", "1") })
            try await site.centre.database.write { try $0.run("UPDATE organisation SET suspended_at = 1") }
            let barred = try await clerk.send(
                try wrong.form(path + "/hires"), ["guest.0.start": ""],
                pressing: .init(name: "do", value: "register"))
            #expect(barred.status == 409 && barred.text.contains("may take nobody on"))
            #expect(try barred.form(path + "/hires").pairs().contains { $0 == ("guest.0.id_doc_number", "MX4320009") })
            #expect(try await clerk.open(path + "/roster").text.contains("may take nobody on"))
        }
    }
}

extension String {
    /// How often something stands in it.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}

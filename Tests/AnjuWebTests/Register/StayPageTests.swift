import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Stays on the pages, by forms alone.
@Suite struct StayPageTests {
    /// A site with a room of four beds, and its clerk signed in.
    private static func room(_ site: APISite, beds: Int = 4) async throws -> PlaceRecord {
        let keep = KeepPlaces(centre: site.centre.centre)
        let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: TestOfficials.clerk)
        let room = try await keep.add(
            .room, .init(name: "302", capacity: "\(beds)"), within: building.id, by: TestOfficials.clerk)
        try await keep.divide(room.id, into: beds, by: TestOfficials.clerk)
        return room
    }

    private static func zone(_ number: Int) throws -> String {
        let expiry = try #require(CalendarDate("2030-05-11"))
        return try MRZ.write(
            MRZDocument(
                format: .td3, documentCode: "P", state: "MMR", primary: "NO ONE", secondary: "",
                number: "MX9\(100_000 + number)", nationality: "MMR", birth: PartialDate("2000-01-01"), sex: .male,
                expiry: expiry, optional: "")
        ).joined(separator: "\n")
    }

    @Test func `a group is read in from a pile of documents, gets its beds and a receipt`() async throws {
        let site = try await APISite()
        let room = try await Self.room(site)
        let path = "/places/" + room.id.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let start = try await clerk.open(path + "/check-in?kind=lodging")
            let pile = try (1...3).map { try Self.zone($0) }.joined(separator: "\n") + "\nGARBAGE<<<"
            let read = try await clerk.send(
                try start.form(path + "/check-in"), ["pile": pile, "from": "2026-03-02 09:00"],
                pressing: .init(name: "do", value: "read"))
            #expect(read.status == 200 && read.text.contains("1 document could not be read"))
            let pairs = try read.form(path + "/check-in").pairs()
            #expect(pairs.contains { $0 == ("guests", "3") } && pairs.contains { $0 == ("pile", "GARBAGE<<<") })
            let beds = pairs.filter { $0.0.hasSuffix(".bed") }.map(\.1)
            #expect(Set(beds).count == 3 && !beds.contains(""))
            let done = try await clerk.send(
                try read.form(path + "/check-in"), ["pile": ""], pressing: .init(name: "do", value: "register"))
            #expect(done.status == 200 && done.text.contains("RL-Z-2026-") && done.text.contains("3 people"))
            #expect(!done.text.contains("NO ONE"))
            let there = try await clerk.open(path + "/stays")
            #expect(there.text.components("NO ONE") == 3)
            #expect(try await clerk.open(path).text.contains("1 of 1"))
        }
    }

    @Test func `what is wrong stands beside whom it is about, late asks for a reason, and both are mended`()
        async throws
    {
        let site = try await APISite()
        let room = try await Self.room(site)
        let path = "/places/" + room.id.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let start = try await clerk.open(path + "/check-in")
            let more = try await clerk.send(
                try start.form(path + "/check-in"),
                [
                    "guest.0.name_latin_primary": "NO ONE", "guest.0.birth_date": "2000-01-01",
                    "guest.0.nationality": "mmr", "guest.0.id_doc_type": "414", "guest.0.id_doc_number": "MX9000001",
                    "from": "2026-01-05 09:00",
                ], pressing: .init(name: "do", value: "add"))
            let wrong = try await clerk.send(
                try more.form(path + "/check-in"), ["guest.1.name_latin_primary": "SOME ONE"],
                pressing: .init(name: "do", value: "register"))
            #expect(wrong.status == 422 && wrong.text.contains("Person 2 · "))
            #expect(wrong.text.contains("Please say why it comes late"))
            #expect(wrong.text.contains("6 January 2026"))
            let right = try await clerk.send(
                try wrong.form(path + "/check-in"),
                [
                    "guest.1.birth_date": "2001-01-01", "guest.1.nationality": "CHN",
                    "guest.1.relation_to_householder": "10", "late_reason": "papers",
                ], pressing: .init(name: "do", value: "register"))
            #expect(right.status == 200 && right.text.contains("2 people"), "\(right.errors)")
            let list = try await clerk.open(path + "/stays")
            let link = try #require(
                try list.tree().all("a").first { $0["href"]?.hasPrefix("/stays/sty_") == true }?["href"])
            let stay = try await clerk.open(link)
            #expect(stay.text.contains("later, with its reason"))
            let early = try await clerk.send(try stay.form(link + "/end"), ["until": "2026-01-01 10:00", "as": "left"])
            #expect(early.status == 422 && early.text.contains("Must be later than the beginning"))
            let ended = try await clerk.send(try early.form(link + "/end"), ["until": "2026-01-06 10:00"])
            #expect(ended.status == 200 && ended.text.contains("left"))
            let history = try #require(
                try ended.tree().all("a").first {
                    $0["href"]?.hasSuffix("/stays") == true && $0["href"]?.hasPrefix("/people/") == true
                }?["href"])
            #expect(try await clerk.open(history).text.contains("Interrupted"))
        }
    }
}

extension PlainBrowser.Page {
    /// What stands at the top of a page with faults.
    fileprivate var errors: Substring {
        guard let start = text.firstRange(of: "id=\"errors\"")?.lowerBound else { return "" }
        return text[start...].prefix(1_500)
    }
}

extension String {
    /// How often something stands in it.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// People who come to a place, in a real browser: a family into a shared flat, and a group at ten at night.
@Suite(.serialized) struct StayDayTests {
    /// What a hand and an eye need: 0.28 s a key, 1.2 s a touch, 2 s to read a field.
    private struct HandTime {
        var keys = 0
        var touches = 0
        var reads = 0

        /// In tenths of a second.
        var tenths: Int { (keys * 28 + touches * 120 + reads * 200) / 10 }
        var words: String {
            "\(tenths / 10).\(tenths % 10) s by the model (\(keys) keys, \(touches) touches, \(reads) reads)"
        }
    }

    private static func flat(_ site: RunningSite, beds: Int) async throws -> PlaceRecord {
        let (keep, clerk) = (KeepPlaces(centre: site.centre.centre), TestOfficials.clerk)
        let building = try await keep.building(.init(name: "瑞江路9号"), in: "533102", by: clerk)
        let flat = try await keep.add(.unit, .init(name: "1单元"), within: building.id, by: clerk)
        for start in stride(from: 0, to: beds, by: PlaceLabel.mostBeds) {
            try await keep.divide(flat.id, into: min(PlaceLabel.mostBeds, beds - start), by: clerk)
        }
        return flat
    }

    @Test func `a family of four is registered into a shared flat, one bed each`() async throws {
        let line = try await RunningSite.using { site in
            let flat = try await Self.flat(site, beds: 6)
            let path = "/places/\(flat.id.rawValue)"
            let counter = DayCounter()
            try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: counter)
                try await officer.signIn("clerk")
                try await officer.open(path + "/check-in")
                for person in 0..<4 {
                    if person > 0 { try await officer.press("button[name=do][value=add]") }
                    try await Self.type(person, officer)
                }
                try await officer.press("button[name=do][value=register]")
                #expect(try await browser.text.contains("RL-Z-2026-"))
                try await officer.picture("family-receipt")
            }
            let there = try await ViewStays(centre: site.centre.centre).occupants(of: flat.id, by: TestOfficials.clerk)
            #expect(Set(there.lines.compactMap { $0.place?.label }).count == 4)
            #expect(there.lines.allSatisfy { $0.place?.kind == .bed && $0.stay.kind == .residence })
            return "fields typed \(await counter.typed), pages \(await counter.pages)"
        }
        print("A family of four into a shared flat: \(line)")
    }

    private static func type(_ person: Int, _ officer: Officer) async throws {
        let fields = [
            ("name_zh", "无名\(["甲", "乙", "丙", "丁"][person])"),
            ("birth_date", ["1900", "1901", "1920", "1922"][person] + "-01-01"),
            ("nationality", "chn"),
        ]
        for (item, text) in fields { try await officer.type("guest.\(person).\(item)", text) }
        try await officer.choose("guest.\(person).relation_to_householder", ["02", "12", "20", "22"][person])
    }

    @Test func `a group of thirty is checked in at ten at night from their documents, within two minutes of hands`()
        async throws
    {
        let spent = try await RunningSite.using { site in
            let flat = try await Self.flat(site, beds: 30)
            site.centre.clock.advance(minutes: 768)
            return try await Browser.using { browser in
                let officer = Officer(browser: browser, site: site, counter: DayCounter())
                try await officer.signIn("clerk")
                try await officer.open("/places/\(flat.id.rawValue)/check-in?kind=lodging")
                return try await Self.checkIn(officer, at: flat, site)
            }
        }
        print("A group of thirty at 22:00: \(spent.words)")
        #expect(spent.tenths <= 1_200)
    }

    /// Thirty documents laid on the reader one after the other; one of them is worn, and its number is typed.
    private static func checkIn(
        _ officer: Officer, at flat: PlaceRecord, _ site: RunningSite
    ) async throws -> HandTime {
        var spent = HandTime()
        let browser = officer.browser
        // The caret stands where the reader types; each document is one touch.
        for person in 0..<30 {
            try await browser.keys(try Self.zone(person, isWorn: person == 17))
            spent.touches += 1
        }
        try await officer.press("form button.plain[value=read]")
        spent.touches += 1
        try await officer.picture("group-read")
        #expect(try await browser.findAll(".panels details").count == 30)
        // Each line is looked at once; the one that is worn stands open.
        spent.reads += 30
        #expect(try await browser.findAll(".panels details[open]").count == 1)
        let number = "MX9100017"
        try await officer.type("guest.17.id_doc_number", number)
        (spent.touches, spent.keys, spent.reads) = (spent.touches + 1, spent.keys + number.count, spent.reads + 1)
        try await officer.press("button[name=do][value=register]")
        spent.touches += 1
        #expect(try await browser.text.contains("30"))
        try await officer.picture("group-receipt")
        let found = try await ViewStays(centre: site.centre.centre).occupants(of: flat.id, by: TestOfficials.clerk)
        #expect(found.lines.count == 30 && Set(found.lines.compactMap { $0.place?.id }).count == 30)
        #expect(found.lines.allSatisfy { $0.stay.isInTime == true && $0.stay.kind == .lodging })
        return spent
    }

    /// The two lines as a reader sends them; a worn one has a digit of its number wrong.
    private static func zone(_ person: Int, isWorn: Bool) throws -> String {
        let expiry = try #require(CalendarDate("2030-05-11"))
        var lines = try MRZ.write(
            MRZDocument(
                format: .td3, documentCode: "P", state: "MMR", primary: "NO GUEST", secondary: "",
                number: "MX9\(100_000 + person)", nationality: "MMR", birth: PartialDate("2000-01-01"), sex: .female,
                expiry: expiry, optional: ""))
        if isWorn { lines[1].replaceSubrange(lines[1].startIndex...lines[1].startIndex, with: "N") }
        return lines.joined(separator: "\n") + "\n"
    }
}

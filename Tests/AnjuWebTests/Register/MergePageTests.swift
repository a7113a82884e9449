import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// Two files become one and two again on the pages, by forms alone.
@Suite struct MergePageTests {
    /// A file with a case, one with a stay, and their pair.
    private func two(_ test: TestCentre) async throws -> (one: ID<Person>, other: ID<Person>, pair: String) {
        let clerk = TestOfficials.clerk
        let opened = try await test.open(
            "P01", ["name_latin_primary": "KHIN MAUNG MYINT", "id_doc_number": "MX420011"]
        ).id
        let one = try await test.view(opened).person.id
        let building = try await KeepPlaces(centre: test.centre).building(.init(name: "合2号"), in: "533102", by: clerk)
        test.clock.advance(minutes: 60)
        let guest = StayDraft.Guest([
            "name_latin_primary": "KHIN MG MYINT", "birth_date": "1900-01-01", "nationality": "MMR",
            "id_doc_type": "414", "id_doc_number": "MX420012",
        ])
        let stay = try await RegisterStays(centre: test.centre)(
            StayDraft(
                at: building.id, kind: "lodging", from: test.clock.now.description, party: "hotel", guests: [guest]),
            by: clerk
        ).stays[0]
        let other = try #require(try await test.database.read { try $0.stay(stay)?.person })
        let pair = DuplicatePair(
            id: test.centre.ambient.id(), one: min(one, other), other: max(one, other), probability: 970,
            standing: .open, proposedAt: test.clock.now, expiresAt: test.clock.now.adding(days: 30), version: 1)
        try await test.database.write { _ = try $0.propose(pair) }
        return (one, other, "/duplicates/" + pair.id.rawValue)
    }

    @Test func `one clerk finds two files to be one, another makes them one and two again`() async throws {
        let site = try await APISite()
        let (one, other, path) = try await two(site.centre)
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let pair = try await clerk.open(path)
            #expect(!pair.text.contains("Make one file of the two"))
            _ = try await clerk.send(try pair.form(path), ["answer": "same"])
            #expect(try await clerk.open(path).text.contains("Make one file of the two"))
            let own = try await clerk.open(path + "/merge")
            #expect(own.text.contains("another official makes them one file") && !own.text.contains("name=\"keep\""))
            try await clerk.signIn("clerk2")
            let page = try await clerk.open(path + "/merge")
            #expect(page.text.contains("KHIN MAUNG MYINT") && page.text.contains("KHIN MG MYINT"))
            let empty = try await clerk.send(try page.form(path + "/merge"), [:])
            #expect(empty.status == 422 && empty.text.contains("Please choose one"))
            let keep = min(one, other) == one ? "one" : "other"
            let wrong = [
                "keep": keep, "reason": "person-says", "words": "one and the same", "password-merge": "not this one",
            ]
            #expect(try await clerk.send(try empty.form(path + "/merge"), wrong).status == 422)
            let right = wrong.merging(["password-merge": APISite.password]) { $1 }
            let merged = try await clerk.send(try page.form(path + "/merge"), right)
            #expect(merged.status == 200 && merged.text.contains("The two files are one"))
            let led = try await clerk.open("/people/\(other.rawValue)/stays")
            #expect(led.status == 200 && led.text.contains("KHIN MAUNG MYINT") && !led.text.contains("KHIN MG MYINT"))
            let merges = "/people/\(one.rawValue)/merges"
            let history = try await clerk.open(merges)
            let undo = try #require(
                try history.tree().all("form").compactMap { $0["action"] }.first { $0.hasSuffix("/undo") })
            let unsaid = try await clerk.send(try history.form(undo), [:])
            #expect(unsaid.status == 422)
            let parted = try await clerk.send(
                try history.form(undo), ["reason": "two-people", "words": "two people came"])
            #expect(parted.status == 200 && parted.text.contains("They are two files again"))
            let again = try await clerk.open("/people/\(other.rawValue)/stays")
            #expect(again.status == 200 && again.text.contains("KHIN MG MYINT"))
            try await clerk.signIn("outside")
            #expect(try await clerk.open(merges).status == 404)
            #expect(try await clerk.open("/people/\(other.rawValue)/stays").status == 404)
        }
    }
}

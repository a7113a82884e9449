import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// A check at a place and the figures, by forms alone.
@Suite struct QualityPageTests {
    @Test func `a desk is checked, what is wrong is mended on the page, and the figures say what they are counted of`()
        async throws
    {
        let site = try await APISite()
        let keep = KeepPlaces(centre: site.centre.centre)
        let building = try await keep.building(.init(name: "姐告路98号"), in: "533102", by: TestOfficials.clerk)
        let guests = (0..<12).map { number in
            StayDraft.Guest([
                "name_latin_primary": "NO ONE \(number)", "birth_date": "1900-01-01", "nationality": "MMR",
                "id_doc_type": "414", "id_doc_number": "MX4500\(100 + number)",
            ])
        }
        let stays = try await RegisterStays(centre: site.centre.centre)(
            StayDraft(
                at: building.id, kind: "lodging", from: site.centre.clock.now.description, party: "hotel",
                guests: guests), by: TestOfficials.clerk
        ).stays
        let place = "/places/" + building.id.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            #expect(try await clerk.open(place).text.contains("Check against the front desk"))
            let start = try await clerk.open(place + "/check?way=desk")
            #expect(start.text.ranges(of: "NO ONE").count == 12)
            let wrong = try await clerk.send(
                try start.form(place + "/check"), ["counted": "12", "stay." + stays[3].rawValue: "wrong"])
            #expect(wrong.status == 422 && wrong.text.contains("Please say which fields are wrong"))
            #expect(wrong.text.contains("NO ONE 3 · "))
            let done = try await clerk.send(
                try wrong.form(place + "/check"), ["others": "1", "wrong." + stays[3].rawValue: "sex"])
            #expect(done.status == 200 && done.text.contains("The check is kept."))
            #expect(done.text.contains("12 people were there; of 12 registrations 12 were met, 1 compared, 0 right"))
            let quality = try await clerk.open("/quality")
            #expect(quality.text.contains("100.0 %") && quality.text.contains("12 of 12"))
            #expect(quality.text.contains("Fewer than 10: not shown."))
            #expect(!quality.text.contains("NO ONE"), "a figure names nobody")
            let link = try #require(
                try quality.tree().all("a").first { $0["href"] == "/stays/" + stays[3].rawValue }?["href"])
            #expect(try await clerk.open(link).text.contains("NO ONE 3"))
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Dwellings on the pages, by forms alone.
@Suite struct DwellingPageTests {
    @Test func `a dwelling is written down, found unsafe, listed, and put in order`() async throws {
        let site = try await APISite()
        let flat = try await TestLet(site.centre)
        let place = "/places/" + flat.flat.id.rawValue
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            #expect(try await clerk.open(place).text.contains("Dwelling and safety"))
            let start = try await clerk.open(place + "/dwelling")
            #expect(start.text.contains("Nobody has checked the safety of this place yet."))
            let wrong = try await clerk.send(
                try start.form(place + "/dwelling"), ["room_count": "x", "owner_name": "<b>无名</b>"])
            #expect(wrong.status == 422 && wrong.text.contains("&lt;b&gt;无名&lt;/b&gt;"))
            let kept = try await clerk.send(
                try wrong.form(place + "/dwelling"),
                [
                    "dwelling_type": "01", "room_count": "2", "ownership_proof_type": "1", "owner_name": "无名房东",
                    "owner_phone": "0692 4100000",
                ])
            #expect(kept.status == 200 && kept.text.contains("无名房东"))
            let safe = [
                "fire_equipment_ok": "true", "escape_route_ok": "false", "electric_gas_ok": "true",
                "ebike_charging_ok": "true", "partition_compliant": "true",
            ]
            let undated = try await clerk.send(try kept.form(place + "/safety"), safe)
            #expect(undated.status == 422)
            #expect(undated.text.contains("Please say by when what is not in order has to be"))
            let until = flat.test.centre.today.adding(days: 9).description
            let found = try await clerk.send(
                try undated.form(place + "/safety"), ["rectification_deadline": until])
            #expect(found.status == 200 && found.text.contains("Not in order: Escape route clear"))
            let list = try await clerk.open("/unsafe")
            #expect(list.text.contains("目瑙路5号 501") && list.text.contains("Escape route clear"))
            let act = try #require(
                try found.tree().all("form").first { $0["action"]?.hasPrefix("/safety/saf_") == true }?["action"])
            let mended = try await clerk.send(try found.form(act), [:])
            #expect(mended.status == 200 && mended.text.contains("In order since it was seen on"))
            #expect(try await clerk.open("/unsafe").text.contains("Nothing is waiting to be put in order."))
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import AnjuWeb
import Testing

/// What the printed card says beside what the page shows.
@Suite struct PrintedCardTests {
    @Test func `the page shows what the card says: every fact with its label, and the rules in the holder's language`()
        async throws
    {
        let site = try await APISite(settings: SiteSettings(helpNumber: "0692-000000"))
        let portrait = try await KeepImage(centre: site.centre.centre)(
            try Portraits.good, as: "portrait", by: TestOfficials.clerk
        ).image
        let id = try await site.centre.open(portrait: portrait).id
        let permit = try #require(try await site.centre.issuePermit(id).permit)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let sides = try await clerk.open("/permits/" + permit.rawValue).tree().all("article", class: "card")
            let printed = try await PaperText.read(
                try await clerk.open("/permits/\(permit.rawValue)/card.pdf").bytes
            ).filter { !$0.isWhitespace }
            let facts = sides.flatMap { $0.all("dd") }.map(\.text)
            // Sex, birth, nationality, document, ground, first day, place; who issued it and whom to call.
            #expect(facts.count == 9)
            for fact in facts { #expect(printed.contains(fact.filter { !$0.isWhitespace }), "\(fact)") }
            #expect(facts.contains("缅甸 MMR") && facts.contains("0692-000000"))
            let rules = try #require(sides.last).all("li")
            #expect(rules.count == 3)
            for rule in rules {
                let own = rule.all("span").filter { $0["lang"] == "my" }.map(\.text).joined()
                #expect(own.unicodeScalars.contains { (0x1000...0x109F).contains($0.value) })
                let chinese = try #require(rule.all("span").first { $0["lang"] == "zh-Hans" }).text
                #expect(printed.contains(chinese))
            }
        }
    }

    @Test(arguments: [nil, "演示 DEMO"])
    func `a card of a demonstration says so on paper as on the page, and a real one does not`(banner: String?)
        async throws
    {
        let site = try await APISite(settings: SiteSettings(banner: banner))
        let portrait = try await KeepImage(centre: site.centre.centre)(
            try Portraits.good, as: "portrait", by: TestOfficials.clerk
        ).image
        let id = try await site.centre.open(portrait: portrait).id
        let permit = try #require(try await site.centre.issuePermit(id).permit)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/permits/" + permit.rawValue).tree()
            let shown = try #require(page.all("article").first { $0["class"]?.contains("card") == true }).text
            let printed = try await PaperText.read(
                try await clerk.open("/permits/\(permit.rawValue)/card.pdf").bytes)
            #expect(printed.contains("KHIN MAUNG MYINT"))
            for words in ["样本", "SPECIMEN"] {
                #expect(printed.contains(words) == (banner != nil))
                #expect(shown.contains(words) == (banner != nil))
            }
        }
    }
}

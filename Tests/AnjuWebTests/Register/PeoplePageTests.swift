import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Officers' search on the page and in the API, by forms alone.
@Suite struct PeoplePageTests {
    @Test func `a clerk finds somebody by fragments, reads why, and opens the case`() async throws {
        let site = try await APISite()
        let id = try await site.centre.open().id
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/people")
            #expect(page.text.contains("Nobody is found by nationality"))
            let links = try page.tree().all("a").compactMap { $0["href"] }
            #expect(links.contains("/people"), "the navigation leads here")
            let found = try await clerk.send(try page.form("/people/find"), ["q": "kyin maung 0017"])
            #expect(found.status == 200 && found.path == "/people/find")
            #expect(found.text.contains("KHIN MAUNG MYINT") && found.text.contains("Born 1900"))
            #expect(found.text.contains("ends in 0017") && !found.text.contains("MX0000017"))
            let open = try found.tree().all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/cases/cas_") }
            #expect(open == "/cases/" + id.rawValue)
            let none = try await clerk.send(try found.form("/people/find"), ["q": "zaw"])
            #expect(none.text.contains("Nobody here fits"))
            let short = try await clerk.send(try none.form("/people/find"), ["q": "k"])
            #expect(short.status == 422 && short.text.contains("two letters, one character or four digits"))
            #expect(try short.form("/people/find").pairs().contains { $0 == ("q", "k") }, "what was typed is kept")
        }
    }

    @Test func `one of another area opens nothing, and who only works on cases is offered no registration`()
        async throws
    {
        let site = try await APISite()
        try await site.centre.open()
        try await site.walking { browser in
            var outsider = browser
            outsider.language = "en"
            try await outsider.signIn("outside")
            let page = try await outsider.open("/people")
            let none = try await outsider.send(try page.form("/people/find"), ["q": "khin"])
            #expect(none.text.contains("Nobody here fits") && !none.text.contains("KHIN MAUNG"))
            var labour = browser
            labour.language = "en"
            try await labour.signIn("labour")
            let own = try await labour.open("/people")
            #expect(try own.tree().all("input").allSatisfy { $0["name"] != "purpose" })
            let found = try await labour.send(try own.form("/people/find"), ["q": "khin"])
            #expect(found.text.contains("KHIN MAUNG MYINT"))
            #expect(try found.tree().all("a").allSatisfy { $0["href"]?.hasPrefix("/intake") != true })
        }
    }

    @Test func `the API answers the same, and says what is wrong of the question's member`() async throws {
        let site = try await APISite()
        try await site.centre.open()
        try await site.walking { browser in
            let clerk = try await APICaller(client: browser.client).signedIn(as: "clerk")
            let found = try await clerk.post("people/candidates", "{\"question\":\"khin 1900\"}")
            #expect(found.status == 200)
            let text = "\(found.json)"
            for word in ["KHIN MAUNG MYINT", "1900", "533102", "same", "year"] {
                #expect(text.contains(word), "\(word)")
            }
            #expect(!text.contains("1900-01-01") && !text.contains("MX0000017"))
            let short = try await clerk.post("people/candidates", "{\"question\":\"k\"}")
            #expect(short.status == 422 && "\(short.json)".contains("search.too-short"))
            #expect("\(short.json)".contains("/question"))
            let odd = try await clerk.post("people/candidates", "{\"question\":\"khin\",\"nationality\":\"MMR\"}")
            #expect(odd.status == 422, "nobody is found by nationality")
        }
    }
}

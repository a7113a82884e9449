import AnjuTesting
import Testing

/// The page says that the city was searched only where it was, and by what the form says now.
@Suite struct IntakeSearchTests {
    @Test func `a registration begun without a search says so and leads there`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let page = try await clerk.open("/intake?procedure=P01").tree()
            let beside = try #require(page.element("duplicates"))
            #expect(beside.text.contains("尚未查找") && !beside.text.contains("登记前已查全市"))
            #expect(beside.all("a").contains { $0["href"] == "/counter" })
        }
    }

    @Test func `one begun from a search says that it was made, until the number is another`() async throws {
        let site = try await APISite()
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            let search = try await clerk.open("/counter").form(with: "document")
            let found = try await clerk.send(search, ["document": "MX0000017"])
            let begun = try await clerk.send(try found.form("/intake"))
            #expect(try #require(try begun.tree().element("duplicates")).text.contains("登记前已查全市"))
            let same = try await clerk.send(try begun.form("/intake/P01"), ["do": "names"])
            #expect(try #require(try same.tree().element("duplicates")).text.contains("登记前已查全市"))
            let other = try await clerk.send(
                try same.form("/intake/P01"), ["do": "names", "id_doc_number": "MX0000025"])
            #expect(try #require(try other.tree().element("duplicates")).text.contains("尚未查找"))
        }
    }
}

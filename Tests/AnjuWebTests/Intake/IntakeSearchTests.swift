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
            #expect(page.text.contains("尚未查找") && !page.text.contains("登记前已查全市"))
            #expect(page.all("a").contains { $0["href"] == "/counter" && $0.text.contains("先去查找") })
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
            #expect(try begun.tree().text.contains("登记前已查全市"))
            let names = PageForm.Button(name: "do", value: "names")
            let same = try await clerk.send(try begun.form("/intake/P01"), pressing: names)
            #expect(try same.tree().text.contains("登记前已查全市"))
            let other = try await clerk.send(
                try same.form("/intake/P01"), ["id_doc_number": "MX0000025"], pressing: names)
            #expect(try other.tree().text.contains("尚未查找"))
        }
    }
}

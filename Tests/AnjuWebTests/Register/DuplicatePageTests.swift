import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Files that could be one person's on the pages, by forms alone.
@Suite struct DuplicatePageTests {
    @Test func `a clerk compares two files and says that they are two people`() async throws {
        let site = try await APISite()
        let test = site.centre
        try await test.open("P01", ["name_zh": "", "name_native_script": ""])
        try await test.open(
            "P01",
            [
                "name_latin_primary": "KHIN MG MYINT", "name_zh": "", "name_native_script": "",
                "id_doc_number": "MX0000041",
            ])
        try await KeepSearchIndex(centre: test.centre).run(holder: "test")
        #expect(try await ProposeDuplicates(centre: test.centre).run(holder: "test") == 1)
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            let search = try await clerk.open("/people")
            let links = try search.tree().all("a").compactMap { $0["href"] }
            #expect(links.contains("/duplicates"), "the search leads here")
            let list = try await clerk.open("/duplicates")
            #expect(list.text.contains("KHIN MAUNG MYINT") && list.text.contains("KHIN MG MYINT"))
            let path = try #require(
                try list.tree().all("a").compactMap { $0["href"] }.first { $0.hasPrefix("/duplicates/dup_") })
            let pair = try await clerk.open(path)
            #expect(pair.text.contains("of 100 such pairs") && !pair.text.contains("MX0000041"))
            #expect(try !pair.tree().all("mark").isEmpty, "what differs is marked")
            let unanswered = try await clerk.send(try pair.form(path), [:])
            #expect(unanswered.status == 422 && unanswered.text.contains("Please choose one"))
            let done = try await clerk.send(try unanswered.form(path), ["answer": "not-same"])
            #expect(done.status == 200 && done.text.contains("The answer is kept"))
            #expect(done.text.contains("No two files here look like one person"))
            let stale = try await clerk.send(try pair.form(path), ["answer": "same"])
            #expect(stale.status == 409 && stale.text.contains("Somebody answered this pair meanwhile"))
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// Who comes back: what is held stands in its boxes, and is asked about rather than asked for.
@Suite struct IntakeReturnTests {
    private static let ticks = ["still.document", "still.visit", "still.stay", "still.dwelling"]

    private func browse(_ body: @Sendable (IntakeClerk, APISite, String) async throws -> Void) async throws {
        let site = try await APISite()
        let person = try await site.centre.view(try await site.centre.open().id).person.id.rawValue
        try await site.browsing { try await body(try await $0.signedIn(as: "clerk"), site, person) }
    }

    @Test func `the held values are prefilled and have to be ticked`() async throws {
        try await browse { clerk, site, person in
            let page = try await clerk.get("/intake?procedure=P02&person=" + person)
            for (item, value) in [
                ("id_doc_number", "MX0000017"), ("stay_until", "2026-05-29"), ("check_in_at", "2026-03-01 22:15"),
                ("address_detail", TestPeople.address), ("stay_reason", "11"),
            ] { #expect(page.value(item) == value, "\(item)") }
            // Who the person is, is known and no box.
            #expect(page.value("name_latin_primary") == nil && page.value("birth_date") == nil)
            let said = ["declaration_confirmed": "1", "paper.entry_doc": "1", "overseas_person_category": "08"]
            let refused = try await clerk.press("do", "submit", on: page, typing: said)
            #expect(refused.status == 422)
            for tick in Self.ticks { #expect(refused.error(tick) != nil, "\(tick)") }
            #expect(refused.value("id_doc_number") == "MX0000017")
            // A value that was taken out stays out: the page does not put it back.
            let cleared = try await clerk.press(
                "do", "submit", on: refused, typing: ["stay_until": "", "still.document": "1"])
            #expect(cleared.status == 422 && cleared.error("stay_until") != nil)
            #expect(cleared.value("stay_until")?.isEmpty == true)
            #expect(cleared.error("still.document") == nil)
            let ticks = Dictionary(uniqueKeysWithValues: Self.ticks.map { ($0, "1") })
            let done = try await clerk.press("do", "submit", on: page, typing: said.merging(ticks) { $1 })
            #expect(done.status == 201, "\(done.summary)")
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM document") == 1)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM case_file") == 2)
        }
    }
}

import AnjuSQL
import AnjuTesting
import Testing

/// What somebody is called: cleaned as it is kept, and asked about where it looks wrong.
@Suite struct IntakeNameTests {
    private static let start = "/intake?procedure=P01"

    private func browse(_ body: @Sendable (IntakeClerk, APISite) async throws -> Void) async throws {
        let site = try await APISite()
        try await site.browsing { try await body(try await $0.signedIn(as: "clerk"), site) }
    }

    @Test func `one name in two boxes is asked about, and put together on a press alone`() async throws {
        try await browse { clerk, site in
            let split = [
                "name_structure": "3", "name_latin_primary": "KHIN MAUNG", "name_latin_secondary": "MYINT",
            ]
            let typing = IntakeTyping.worker.merging(split) { $1 }
            let asked = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(asked.status == 422)
            #expect(asked.error("name_latin_secondary")?.contains("缅甸人名不分姓和名") == true)
            #expect(try await site.centre.count("SELECT COUNT(*) AS n FROM person") == 0)
            let whole = "name_latin_primary=KHIN MAUNG MYINT;name_latin_secondary="
            #expect(asked.buttons("use") == [whole])
            let used = try await clerk.press("use", whole, on: asked)
            #expect(used.value("name_latin_primary") == "KHIN MAUNG MYINT")
            #expect(used.value("name_latin_secondary")?.isEmpty == true)
            #expect(used.error("name_latin_secondary") == nil)
            // Printed so in the passport: it stays as it is.
            let meant = try await clerk.press("keep-typed", "name_latin_secondary", on: asked)
            let done = try await clerk.press("do", "submit", on: meant)
            #expect(done.status == 201, "\(done.summary)")
        }
    }

    @Test func `digits in a name are asked about, and may be meant`() async throws {
        try await browse { clerk, _ in
            let typing = IntakeTyping.worker.merging(["name_latin_primary": "KH1N MAUNG"]) { $1 }
            let asked = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(asked.status == 422)
            #expect(asked.error("name_latin_primary") == "姓名里有数字：KH1N MAUNG，请核对")
            let meant = try await clerk.press("keep-typed", "name_latin_primary", on: asked)
            #expect(meant.error("name_latin_primary") == nil)
            #expect(try await clerk.press("do", "submit", on: meant).status == 201)
        }
    }

    @Test func `any dot between the parts of a name is kept as the one of the standard`() async throws {
        try await browse { clerk, site in
            let typing = IntakeTyping.worker.merging(["name_zh": "阿依古丽•买买提"]) { $1 }
            let done = try await clerk.press("do", "submit", on: clerk.get(Self.start), typing: typing)
            #expect(done.status == 201, "\(done.summary)")
            let kept = try await site.centre.count(
                "SELECT COUNT(*) AS n FROM person WHERE name_chinese = '阿依古丽·买买提'")
            #expect(kept == 1)
        }
    }
}

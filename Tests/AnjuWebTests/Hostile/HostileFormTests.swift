import AnjuCore
import AnjuDomain
import AnjuTesting
import HTTPTypes
import Testing

/// Every box of every form of the pages, as the pages themselves say them, filled with what nobody should type.
@Suite(.serialized) struct HostileFormTests {
    @Test(arguments: TestEngine.all)
    func `no text in any box fails in the server, comes back as markup, or is kept where it was refused`(
        engine: TestEngine
    ) async throws {
        let site = try await APISite(engine)
        try await site.walking { browser in
            var attack = HostileForms(site: site, browser: browser)
            // The whole list on one engine; on the other one text a form, so that both know every form.
            try await attack.run(HostileForms.places, each: engine == .sqlite)
            // What was tried is counted: a page that lost its forms would pass by saying nothing.
            #expect(attack.forms >= 28)
            #expect(attack.boxes >= 120)
            #expect(attack.faults == [])
            #expect(attack.kept > 0, "nothing was kept, so nothing was looked at after it was kept")
        }
    }
}

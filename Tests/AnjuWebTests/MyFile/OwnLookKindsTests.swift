import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Testing

/// The person reads of each look which kinds of data it was shown, as its entry has them.
@Suite struct OwnLookKindsTests {
    @Test func `a look tells the kinds that its entry names, and says so where it names none`() async throws {
        let site = try await APISite()
        let opened = try await site.centre.open()
        let person = try await site.centre.view(opened.id).record.person
        let made = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: Set(ReissueReceipt.Seen.allCases), by: TestOfficials.clerk)
        site.centre.clock.advance(minutes: 1)
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            _ = try await clerk.open("/cases/" + opened.id.rawValue)
            let entry = try await site.centre.database.read {
                try $0.rows("SELECT id FROM ledger_entry WHERE action = 'case.read' ORDER BY at DESC LIMIT 1").first?
                    .get(
                        "id", as: String.self)
            }
            let id = try #require(entry)
            var own = browser
            own.language = "en"
            let door = try await own.open("/language/en?to=/my-file")
            _ = try await own.send(try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": made.code])
            let look = try await own.open("/my-file/looks/" + id).tree().text
            #expect(look.contains("Kinds of data shown"))
            #expect(look.contains("Identity") && look.contains("Overseas person"))
            #expect(!look.contains("Contact") && !look.contains("Employment"))
            _ = try await site.centre.database.write {
                try $0.run("UPDATE ledger_entry SET item_groups = '' WHERE id = \(id)")
            }
            #expect(try await own.open("/my-file/looks/" + id).tree().text.contains("None recorded"))
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import HTTPTypes
import Testing

/// `findUsage` for the person's own session, and for nobody else.
@Suite struct UsageTests {
    private struct Usages: Decodable {
        struct Usage: Decodable {
            let logtime, action, receiverCode, receiverName, receiverSystem, entry, actionCode, legalBasis,
                proof: String
            let dataGroups: [String]
        }

        let totalUsages: Int
        let usages: [Usage]
    }

    private static func read(_ page: PlainBrowser.Page) throws -> Usages {
        try #require(page.status == 200, "\(page.text)")
        return try JSONDecoder().decode(Usages.self, from: Data(page.bytes))
    }

    @Test func `a person reads who used their data, paged and within a time, and nobody reads anybody else's`()
        async throws
    {
        let site = try await APISite()
        let opened = try await site.centre.open()
        let person = try await site.centre.view(opened.id).person.id
        _ = try await site.centre.open("P02", ["id_doc_number": "MX0000025", "birth_date": "1880-01-01"])
        let code = try await MakeOwnSheet(centre: site.centre.centre)(
            person, seen: [.person, .document], by: TestOfficials.clerk
        ).code
        let path = "/api/v1/own-file/"
        try await site.walking { browser in
            var clerk = browser
            try await clerk.signIn("clerk")
            #expect(try await clerk.open(path + "findUsage").status == 401)
            #expect(try await clerk.open(path + "usagePeriod").status == 401)
            var own = browser
            #expect(try await own.open(path + "findUsage").status == 401)
            let door = try await own.open("/my-file/sign-in")
            _ = try await own.send(try door.form("/my-file/sign-in"), ["number": "MX0000017", "code": code])

            // What one moment holds has no order of its own.
            site.centre.clock.advance(minutes: 1)
            let all = try Self.read(try await own.open(path + "findUsage"))
            #expect(all.totalUsages == all.usages.count && all.totalUsages > 3)
            let told = try await site.centre.database.read {
                try $0.rows("SELECT entry FROM ledger_subject WHERE subject = \(person)").map {
                    try $0.get("entry", as: String.self)
                }
            }
            #expect(Set(all.usages.map(\.entry)).isSubset(of: Set(told)))
            let look = try #require(all.usages.first { $0.actionCode == "case.read" })
            #expect(look.receiverCode == "foreign_centre" && look.receiverSystem == "official")
            #expect(look.legalBasis.hasPrefix("PIPL") && look.proof == "/my-file/looks/\(look.entry)/proof")

            // A page of it, from an offset; each answer is a look of its own, which the next one counts.
            site.centre.clock.advance(minutes: 1)
            let page = try Self.read(try await own.open(path + "findUsage?offset=2&limit=2"))
            #expect(page.totalUsages == all.totalUsages + 1)
            #expect(page.usages.map(\.entry) == all.usages[1...2].map(\.entry))
            let none = try Self.read(try await own.open(path + "findUsage?periodEnd=2026-03-01"))
            #expect(none.totalUsages == 0 && none.usages.isEmpty)
            let day = try Self.read(try await own.open(path + "findUsage?periodStart=2026-03-02&periodEnd=2026-03-02"))
            #expect(day.totalUsages == all.totalUsages + 3)
            // Whoever is named in a parameter changes nothing.
            let named = try Self.read(try await own.open(path + "findUsage?userCode=per_00000000000000000000000000"))
            #expect(Set(named.usages.map(\.entry)).isSuperset(of: Set(all.usages.map(\.entry))))
            for wrong in ["limit=0", "limit=1001", "offset=-1", "periodStart=2026-02-30", "periodEnd=x"] {
                #expect(try await own.open(path + "findUsage?" + wrong).status == 422, "\(wrong)")
            }
            let period = try await own.open(path + "usagePeriod")
            #expect(period.text.contains("\"periodStart\":\"2026-03-02T"))
            var anybody = browser
            let beat = try await anybody.open(path + "heartbeat")
            #expect(beat.status == 200 && beat.text.contains("\"OK\""))
        }
    }
}

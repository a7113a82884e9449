import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// Leases on the pages, by forms alone.
@Suite struct LeasePageTests {
    @Test func `a lease is filed with people who live there, goes on, and ends`() async throws {
        let site = try await APISite()
        let flat = try await TestLet(site.centre)
        let (place, person) = ("/places/" + flat.flat.id.rawValue, flat.people[1].rawValue)
        try await site.walking { browser in
            var clerk = browser
            clerk.language = "en"
            try await clerk.signIn("clerk")
            #expect(try await clerk.open(place).text.contains("Leases"))
            let start = try await clerk.open(place + "/leases")
            #expect(start.text.contains("No lease is filed here.") && start.text.contains("NO TENANT 2"))
            let wrong = try await clerk.send(
                try start.form(place + "/leases"), ["first": "2026-03-01", "last": "2026-02-01", "landlord": "无名房东"])
            #expect(wrong.status == 422 && wrong.text.contains("Must not be before the first day"))
            #expect(wrong.text.contains("Please choose at least one person who lives there"))
            let one = try await clerk.send(
                try wrong.form(place + "/leases"), ["last": "2027-02-28", "tenants": person])
            #expect(one.status == 200 && one.text.contains("Lease RL-F-2026-"))
            #expect(one.text.contains("NO TENANT 1") && !one.text.contains("NO TENANT 2"))
            let list = try await clerk.open(place + "/leases")
            let path = try #require(
                try list.tree().all("a").first { $0["href"]?.hasPrefix("/leases/lea_") == true }?["href"])
            let early = try await clerk.send(
                try one.form(path + "/end"), ["as": "early", "day": "2030-01-01"])
            #expect(early.status == 422 && early.text.contains("Must lie within the lease"))
            let next = try await clerk.send(try one.form(path + "/renew"), ["last": "2028-02-28"])
            #expect(next.status == 200 && next.text.contains("1 March 2027 to 28 February 2028"))
            let before = try await clerk.open(path)
            #expect(before.text.contains("another lease goes on from it"))
            let standing = try await clerk.open("/people/\(person)/standing")
            #expect(
                standing.status == 200 && !standing.text.contains("RL-F-2026-"),
                "of a permit the counter decides nothing")
        }
    }
}

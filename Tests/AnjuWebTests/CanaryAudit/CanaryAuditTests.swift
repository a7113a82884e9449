import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation
import Testing

/// Every value that left has its entry, and every entry had its disclosure.
@Suite struct CanaryAuditTests {
    private static func calls(_ usual: Int) -> Int {
        ProcessInfo.processInfo.environment["ANJU_CANARY_CALLS"].flatMap { Int($0) } ?? usual
    }

    private static func audit(
        _ site: APISite, _ count: Int, seed: UInt64, _ prepare: @Sendable (inout CanaryAudit) -> Void = { _ in }
    ) async throws -> CanaryTally {
        let world = try await CanaryWorld(site)
        return try await site.walking { browser in
            var audit = CanaryAudit(world, browser)
            prepare(&audit)
            try await audit.run(count, seed: seed)
            print(audit.tally.line)
            for example in audit.tally.examples { print("  " + example) }
            return audit.tally
        }
    }

    @Test func `600 random calls, and 20,000 where asked for: nothing left without its entry, no entry claims more`()
        async throws
    {
        let count = Self.calls(600)
        let tally = try await Self.audit(try await APISite(), count, seed: 1_880)
        #expect(tally.calls == count)
        #expect(tally.telling > count / 10)
        #expect(Set(["HTML", "JSON", "PDF"]).isSubset(of: tally.seen.filter { $0.value > 0 }.keys))
        for finding in CanaryFinding.allCases {
            #expect(tally.found[finding] ?? 0 == 0, "\(finding.rawValue)")
        }
    }

    #if Postgres
    @Test func `the same on PostgreSQL`() async throws {
        let tally = try await Self.audit(try await APISite(.postgres), 60, seed: 1_900)
        #expect(tally.telling > 3)
        #expect(tally.found.isEmpty)
    }
    #endif

    @Test func `an entry that is written after its answer is found`() async throws {
        let planted = PlantedDatabase(try await TestEngine.sqlite.make(), .entryAfterwards)
        let tally = try await Self.audit(try await APISite(on: planted), 60, seed: 3) { audit in
            audit.afterwards = { try await planted.flush() }
            planted.arm()
        }
        #expect(tally.found[.leftWithoutEntry] ?? 0 > 0)
    }

    @Test func `a list whose entry names nobody is found`() async throws {
        let planted = PlantedDatabase(try await TestEngine.sqlite.make(), .listWithoutPeople)
        let tally = try await Self.audit(try await APISite(on: planted), 90, seed: 4) { _ in planted.arm() }
        #expect(tally.found[.leftWithoutEntry] ?? 0 > 0)
        #expect(tally.examples.allSatisfy { $0.contains("GET /worklist") })
    }

    @Test func `a snippet past the mask is found`() async throws {
        let site = try await APISite()
        let world = try await CanaryWorld(site)
        // A line of the list that says the person's telephone as well, as a search's snippet once did.
        let snippets = world.people.map { "<p>" + (CanaryPerson.typed($0.place)["mobile_phone"] ?? "") + "</p>" }
        let tally = try await site.walking { browser in
            var audit = CanaryAudit(world, browser)
            audit.middle = { call, page in
                var body = Data(page.bytes)
                if call.path.hasPrefix("/worklist"), page.status == 200 { body += Data(snippets.joined().utf8) }
                return body
            }
            try await audit.run(90, seed: 5)
            return audit.tally
        }
        #expect(tally.found[.leftWithoutEntry] ?? 0 > 0)
        #expect(tally.found[.pastBlock] ?? 0 > 0)
    }

    @Test func `the same calls without a bug find nothing`() async throws {
        let tally = try await Self.audit(try await APISite(), 90, seed: 4)
        #expect(tally.found.isEmpty)
    }
}

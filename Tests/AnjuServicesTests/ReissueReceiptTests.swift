import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuStore
import AnjuTesting
import Testing

/// A lost receipt gets a new code where the person stands.
@Suite struct ReissueReceiptTests {
    private static let both: Set<ReissueReceipt.Seen> = [.person, .document]

    @Test(arguments: TestEngine.all)
    func `the new code opens the case, the old one no more, and the person reads of it`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        let opened = try await test.open()
        let own = ViewOwnCase(centre: test.centre)
        let code = try await ReissueReceipt(centre: test.centre)(opened.id, seen: Self.both, by: TestOfficials.clerk)
        #expect(code != opened.code)
        let old = try await problem { try await own(number: opened.number, born: "1900-01-01", code: opened.code) }
        #expect(old == "my-case.not-found")
        let view = try await own(number: opened.number, born: "1900-01-01", code: code)
        let entry = try #require(view.looked.first { $0.action == .receiptReissued })
        #expect(entry.actorName == TestOfficials.clerk.name)
        #expect(entry.subject == opened.id.rawValue && entry.purpose == "case_step")
        #expect(!entry.detail.contains(code))
    }

    @Test func `both the person and the document are before the official`() async throws {
        let test = try await TestCentre()
        let opened = try await test.open()
        for seen: Set<ReissueReceipt.Seen> in [[], [.person], [.document]] {
            let code = try await problem {
                try await ReissueReceipt(centre: test.centre)(opened.id, seen: seen, by: TestOfficials.clerk)
            }
            #expect(code == "receipt.not-seen")
        }
        let view = try await ViewOwnCase(centre: test.centre)(
            number: opened.number, born: "1900-01-01", code: opened.code)
        #expect(view.record.core.id == opened.id)
    }

    @Test(
        arguments: [
            (TestOfficials.clerk, nil), (TestOfficials.health, nil), (TestOfficials.labour, nil),
            (TestOfficials.exitEntry, "case.not-your-step"), (TestOfficials.market, "case.not-your-step"),
            (TestOfficials.supervisor, "access.denied"), (TestOfficials.outsider, "case.unknown"),
        ] as [(Actor, String?)])
    func `the office that registers and those with an open step may, nobody else`(official: Actor, due: String?)
        async throws
    {
        let test = try await TestCentre()
        let id = try await test.open().id
        let code = try await problem {
            try await ReissueReceipt(centre: test.centre)(id, seen: Self.both, by: official)
        }
        #expect(code == due)
    }

    @Test func `three a day for a case and an official, and others are not held up by that`() async throws {
        let test = try await TestCentre()
        let id = try await test.open().id
        let make = { (official: Actor) in
            try await problem {
                try await ReissueReceipt(centre: test.centre)(id, seen: Self.both, by: official)
            }
        }
        for _ in 0..<3 { #expect(try await make(TestOfficials.clerk) == nil) }
        #expect(try await make(TestOfficials.clerk) == "receipt.too-many")
        // Not even where the house has been tidied meanwhile.
        test.clock.advance(hours: 20)
        try await Sequencer(centre: test.centre, holder: "test").tidy()
        #expect(try await make(TestOfficials.clerk) == "receipt.too-many")
        #expect(try await make(TestOfficials.otherClerk) == nil)
        test.clock.advance(minutes: 24 * 60 + 1)
        #expect(try await make(TestOfficials.clerk) == nil)
    }
}

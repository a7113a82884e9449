import AnjuCore
import AnjuDomain
import AnjuServices
import AnjuTesting
import Testing

/// What officials read of a request about an item that they do not see, and who answers one about what is closed.
@Suite struct ClosedRequestTests {
    private static let (clerk, head) = (TestOfficials.clerk, TestOfficials.supervisor)
    private static let wished = "+959777000111"
    private static let reason = "my new number is +959777000111"

    private func ask(_ own: OwnPerson) async throws -> ID<OwnRequest> {
        try await MakeOwnRequest(centre: own.test.centre)(
            MakeOwnRequest.Asked(
                kind: .correction, topic: try await own.topic("mobile_phone"), wished: Self.wished, reason: Self.reason),
            by: try await own.signIn().session)
    }

    @Test func `of an item that is shown in part the words are as much, and the reason is not`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await ask(own)
        let view = ViewRequests(centre: own.test.centre)
        let seen = try await view(id, by: Self.clerk)
        #expect(seen.level == .partial && seen.held == nil)
        #expect(seen.request.content == OwnRequest.Content(wished: MaskLevel.veil + "0111"))
        let listed = try #require(try await view.list(by: Self.clerk).first)
        #expect(listed.request.content == seen.request.content)
        // What the person wrote is whole where it is granted.
        try await DecideRequest(centre: own.test.centre)(id, DecideRequest.Decided(.granted), by: Self.clerk)
        #expect(try await own.file().held.contains { $0.entry.value == Self.wished })
    }

    @Test(arguments: TestEngine.all) func `of what is closed the clerk has no request, and who may close answers it`(
        engine: TestEngine
    ) async throws {
        let own = try await OwnPerson(try await TestCentre(engine))
        let view = ViewRequests(centre: own.test.centre)
        let id = try await ask(own)
        #expect(try await view.list(by: Self.head).isEmpty)
        #expect(try await problem { try await view(id, by: Self.head) } == "request.unknown")
        try await ProtectPerson(centre: own.test.centre).block(
            ["contact"], of: own.opened.id, .closed, by: Self.head)
        #expect(try await view.list(by: Self.clerk).isEmpty)
        #expect(try await problem { try await view(id, by: Self.clerk) } == "request.unknown")
        let blind = try await problem {
            try await DecideRequest(centre: own.test.centre)(id, DecideRequest.Decided(.granted), by: Self.clerk)
        }
        #expect(blind == "request.unknown")
        #expect(try await view.list(by: Self.head).map(\.request.id) == [id])
        let seen = try await view(id, by: Self.head)
        #expect(seen.request.content == OwnRequest.Content(wished: Self.wished, reason: Self.reason))
        #expect(seen.held?.value == TestPeople.phone)
        var labour = Self.head
        (labour.id, labour.office, labour.department) = ("acc_head3", "hr", "hr")
        #expect(try await problem { try await view(id, by: labour) } == "access.denied")
        try await DecideRequest(centre: own.test.centre)(id, DecideRequest.Decided(.granted), by: Self.head)
    }

    @Test func `another request of the same person stays with the clerk`() async throws {
        let own = try await OwnPerson(try await TestCentre())
        let id = try await MakeOwnRequest(centre: own.test.centre)(
            MakeOwnRequest.Asked(kind: .explanation, reason: "why"), by: try await own.signIn().session)
        try await ProtectPerson(centre: own.test.centre).block(
            ["contact"], of: own.opened.id, .closed, by: Self.head)
        let seen = try await ViewRequests(centre: own.test.centre)(id, by: Self.clerk)
        #expect(seen.request.content.reason == "why")
        #expect(try await ViewRequests(centre: own.test.centre).list(by: Self.head).isEmpty)
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuTesting
import AnjuWeb
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Testing

/// Who sends a form is looked up when it is there, whole, and none takes for ever to come.
@Suite struct ArrivalTests {
    private static let form = Array("login=clerk&role=supervisor&office=foreign_centre&from=&until=".utf8)

    /// Sends a body in two parts, with something between them; answers the status and where it leads.
    private func send(
        _ body: [UInt8], to address: String, session: String, knowing length: Bool = true,
        between: @escaping @Sendable () async throws -> Void
    ) async throws -> (status: UInt, leads: String?) {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "origin", value: address.split(separator: "/").prefix(2).joined(separator: "//"))
        request.headers.add(name: "cookie", value: "anju=" + session)
        let (stream, parts) = AsyncThrowingStream.makeStream(of: ByteBuffer.self)
        request.body = .stream(stream, length: length ? .known(Int64(body.count)) : .unknown)
        async let rest: Void = {
            parts.yield(ByteBuffer(bytes: body.prefix(body.count / 2)))
            try await Task.sleep(for: .milliseconds(200))
            try await between()
            parts.yield(ByteBuffer(bytes: body.dropFirst(body.count / 2)))
            parts.finish()
        }()
        let client = HTTPClient(configuration: .init(redirectConfiguration: .disallow))
        var answer: HTTPClientResponse?
        do { answer = try await client.execute(request, timeout: .seconds(30)) } catch { Issue.record(error) }
        _ = try? await rest
        try await client.shutdown()
        let found = try #require(answer)
        return (found.status.code, found.headers.first(name: "location"))
    }

    private func proposals(_ site: APISite) async throws -> Int {
        try await site.centre.count("SELECT COUNT(*) AS n FROM account_grant WHERE approved_by IS NULL")
    }

    @Test func `a session that ends while its form is on its way acts no more`() async throws {
        let site = try await APISite()
        let session = try await site.accounts.signIn(login: "admin", password: APISite.password)
        let (status, leads) = try await site.serving { address in
            try await send(Self.form, to: address + "/access", session: session.secret) {
                try await site.accounts.disable(login: "admin", by: .program)
            }
        }
        #expect(status == 303 && leads == "/sign-in")
        #expect(try await proposals(site) == 0)
    }

    @Test func `a form that comes in two parts is taken, whether it says how long it is or not`() async throws {
        let site = try await APISite()
        let session = try await site.accounts.signIn(login: "admin", password: APISite.password)
        for knowing in [true, false] {
            let (status, leads) = try await site.serving { address in
                try await send(Self.form, to: address + "/access", session: session.secret, knowing: knowing) {}
            }
            #expect(status == 303 && leads == "/access?done=1")
        }
        #expect(try await proposals(site) == 2)
    }

    @Test func `a form that trickles is answered when its time is over`() async throws {
        let site = try await APISite(settings: SiteSettings(longestArrival: 1))
        let session = try await site.accounts.signIn(login: "admin", password: APISite.password)
        let (status, _) = try await site.serving { address in
            try await send(Self.form, to: address + "/access", session: session.secret) {
                try await Task.sleep(for: .seconds(3))
            }
        }
        #expect(status == 429)
        #expect(try await proposals(site) == 0)
    }

    @Test func `of a stranger no more is read than their pages ask for`() async throws {
        let site = try await APISite()
        let stranger = String(repeating: "0", count: 64)
        let long = Array(repeating: UInt8(ascii: "a"), count: 2 << 20)
        let (status, _) = try await site.serving { address in
            try await send(long, to: address + "/sign-in", session: stranger, knowing: false) {}
        }
        #expect(status == 422)
    }
}

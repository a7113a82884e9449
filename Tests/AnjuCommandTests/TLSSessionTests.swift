import AnjuTesting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

/// A day behind a certificate: the real program, a real listener, the cookies that only TLS allows.
@Suite struct TLSSessionTests {
    @Test func `under TLS a session's cookie is bound to the host and to TLS, and lives from sign-in to sign-out`()
        async throws
    {
        let demo = try await DemoFolder.copy()
        let made = try await AnjuProgram.run("config", "tls", "--folder", demo.scratch.file("tls"))
        try #require(made.status == 0, "\(made.errorText)")
        let server = try await ServingProgram.start([
            "--data", demo.path, "--tls-certificate", demo.scratch.file("tls/server.pem"), "--tls-key",
            demo.scratch.file("tls/server-key.pem"),
        ])
        try #require(server.address.hasPrefix("https://"))
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.additionalTrustRoots = [
            .certificates(try NIOSSLCertificate.fromPEMFile(demo.scratch.file("tls/authority.pem")))
        ]
        let client = HTTPClient(
            configuration: HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow))
        let outcome: (any Error)?
        do {
            try await Self.day(
                TLSVisitor(client: client, address: server.address), try demo.password(of: "counter-clerk"))
            outcome = nil
        } catch { outcome = error }
        try await client.shutdown()
        if let outcome { throw outcome }
        #expect(await server.stop() == 0)
    }

    private static func day(_ visitor: TLSVisitor, _ password: String) async throws {
        let wrong = try await visitor.ask(.POST, "/sign-in", body: "name=counter-clerk&password=wrong-password-x")
        #expect(wrong.status == .forbidden)
        #expect(wrong.headers["set-cookie"].isEmpty)
        let signedIn = try await visitor.ask(.POST, "/sign-in", body: "name=counter-clerk&password=" + password)
        #expect(signedIn.status == .seeOther)
        let lines = signedIn.headers["set-cookie"]
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        let parts = line.split(separator: ";").map { $0.drop { $0 == " " }.lowercased() }
        #expect(line.hasPrefix("__Host-anju="))
        // RFC 6265bis: the prefix asks for Secure, the path of the whole host, and no domain.
        #expect(Set(parts.dropFirst()) == ["secure", "httponly", "path=/", "samesite=lax"])
        let cookie = String(try #require(line.split(separator: ";").first))
        let page = try await visitor.ask(.GET, "/counter", cookie: cookie)
        #expect(page.status == .ok)
        #expect(page.headers.first(name: "strict-transport-security") == "max-age=63072000; includeSubDomains")
        #expect(page.headers.first(name: "content-security-policy")?.contains("default-src 'none'") == true)
        let language = try await visitor.ask(.GET, "/language/en?to=/counter", cookie: cookie)
        #expect(language.headers["set-cookie"].allSatisfy { $0.lowercased().contains("secure") })
        // The name without its prefix is nobody's, and what comes from plain HTTP is another site.
        let bare = cookie.replacing("__Host-", with: "")
        #expect(try await visitor.ask(.GET, "/counter", cookie: bare).status == .seeOther)
        let host = visitor.address.dropFirst("https://".count)
        for (origin, due) in [("http://" + host, HTTPResponseStatus.forbidden), ("https://" + host, .seeOther)] {
            let sent = try await visitor.ask(
                .POST, "/sign-out", cookie: due == .forbidden ? cookie : "__Host-anju=0", body: "",
                origin: ("origin", String(origin)))
            #expect(sent.status == due, "\(origin)")
        }
        #expect(try await visitor.ask(.GET, "/counter", cookie: cookie).status == .ok)
        let out = try await visitor.ask(.POST, "/sign-out", cookie: cookie, body: "")
        #expect(out.status == .seeOther)
        let ended = try #require(out.headers["set-cookie"].first)
        #expect(ended.hasPrefix("__Host-anju=;") && ended.contains("Max-Age=0") && ended.contains("Secure"))
        #expect(try await visitor.ask(.GET, "/counter", cookie: cookie).status == .seeOther)
    }
}

/// Asks a server over TLS.
private struct TLSVisitor: Sendable {
    let client: HTTPClient
    let address: String

    func ask(
        _ method: HTTPMethod, _ path: String, cookie: String? = nil, body: String? = nil,
        origin: (String, String) = ("sec-fetch-site", "same-origin")
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers.add(name: origin.0, value: origin.1)
        if let cookie { request.headers.add(name: "cookie", value: cookie) }
        if let body {
            request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: body))
        }
        return try await client.execute(request, timeout: .seconds(60))
    }
}

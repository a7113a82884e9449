import AnjuSQL
import AnjuSQLite
import AnjuTesting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

/// `anju serve`.
@Suite struct ServeCommandTests {
    @Test func `it serves until it is asked to stop, and ends with 0`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        #expect(server.address.hasPrefix("http://127.0.0.1:"))
        let ready = try await HTTPClient.shared.get(url: server.address + "/ready").get()
        #expect(ready.status == .ok)
        #expect(await server.stop() == 0)
    }

    @Test func `a fresh folder is made ready, and a second server on it is refused`() async throws {
        let scratch = try Scratch()
        let server = try await ServingProgram.start(["--data", scratch.file("data")])
        let second = try await AnjuProgram.run("serve", "--port", "0", "--data", scratch.file("data"))
        #expect(second.status == 1)
        #expect(second.errorText.contains("another anju works on"))
        let restore = try await AnjuProgram.run("restore", scratch.file("x"), "--data", scratch.file("data"))
        #expect(restore.errorText.contains("another anju works on"))
        #expect(await server.stop() == 0)
    }

    @Test func `what it acknowledged survives kill -9`() async throws {
        // Follows no redirect: a cookie comes with one.
        let client = HTTPClient(configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
        let outcome = await Result { try await crash(client) }
        try await client.shutdown()
        try outcome.get()
    }

    private func crash(_ client: HTTPClient) async throws {
        let demo = try await DemoFolder.copy()
        let password = try demo.password(of: "counter-clerk")
        let server = try await ServingProgram.start(["--data", demo.path])
        var cookies: [String] = []
        for _ in 0..<4 { cookies.append(try await signIn(client, server, "counter-clerk", password)) }
        // Others are on their way when the power goes; they may be lost, these may not.
        async let late = try? signIn(client, server, "counter-clerk", password)
        #expect(await server.crash() == 128 + SIGKILL)
        if let acknowledged = await late { cookies.append(acknowledged) }
        let again = try await ServingProgram.start(["--data", demo.path])
        for cookie in cookies {
            #expect(try await status(client, again, cookie: cookie) == .ok)
        }
        #expect(try await status(client, again, cookie: "anju=0000") != .ok)
        #expect(await again.stop() == 0)
    }

    @Test func `with a certificate of its own it serves over TLS`() async throws {
        let scratch = try Scratch()
        let made = try await AnjuProgram.run("config", "tls", "--folder", scratch.file("tls"))
        #expect(made.status == 0)
        let server = try await ServingProgram.start([
            "--data", scratch.file("data"), "--tls-certificate", scratch.file("tls/server.pem"), "--tls-key",
            scratch.file("tls/server-key.pem"),
        ])
        #expect(server.address.hasPrefix("https://"))
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.additionalTrustRoots = [
            .certificates(try NIOSSLCertificate.fromPEMFile(scratch.file("tls/authority.pem")))
        ]
        let client = HTTPClient(configuration: HTTPClient.Configuration(tlsConfiguration: tls))
        let answer = try? await client.get(url: server.address + "/ready").get()
        try await client.shutdown()
        #expect(answer?.status == .ok)
        #expect(await server.stop() == 0)
    }

    @Test func `the log of a debugged start names its services, and shows nothing that they hold`() async throws {
        let (demo, scratch) = (try await DemoFolder.copy(), try Scratch())
        let kept = #"exec "$0" "$@" 2> >(tee /dev/stderr > "$LOG")"#
        let server = try await ServingProgram.start(
            ["--data", demo.path],
            under: ["ANJU_LOG_LEVEL=debug", "LOG=" + scratch.file("log"), "bash", "-c", kept])
        #expect(await server.stop() == 0)
        let log = try String(contentsOfFile: scratch.file("log"), encoding: .utf8)
        for name in ["pages", "housekeeper", "errands"] { #expect(log.contains(name), "\(log.prefix(2_000))") }
        #expect(!log.contains("Rulebook") && !log.contains("Keyring"))
        #expect(log.utf8.count < 20_000)
    }

    @Test func `a port that is taken is said`() async throws {
        let scratch = try Scratch()
        let server = try await ServingProgram.start(["--data", scratch.file("one")])
        let port = try #require(server.address.split(separator: ":").last)
        let result = try await AnjuProgram.run("serve", "--data", scratch.file("two"), "--port", String(port))
        #expect(result.status == 1)
        #expect(result.errorText.contains("port \(port) cannot be used"), "\(result.errorText)")
        #expect(await server.stop() == 0)
    }

    @Test func `a folder that cannot be written is said`() async throws {
        let result = try await AnjuProgram.run("serve", "--port", "0", "--data", "/proc/anju")
        #expect(result.status == 1)
        #expect(result.errorText.contains("the folder /proc/anju cannot be written"), "\(result.errorText)")
        #expect(result.errorText.contains("--data"))
    }

    @Test func `an older schema waits for a migration, and another pack is refused`() async throws {
        let demo = try await DemoFolder.copy()
        let pack = try await AnjuProgram.run("serve", "--port", "0", "--pack", "testland", "--data", demo.path)
        #expect(pack.status == 1)
        #expect(pack.errorText.contains("belongs to the pack ruili"))
        #expect(pack.errorText.contains("--pack ruili"))
        let database = try SQLiteDatabase(path: demo.database)
        try await database.write {
            _ = try $0.run("DELETE FROM migration WHERE name = (SELECT MAX(name) FROM migration)")
        }
        await database.close()
        let schema = try await AnjuProgram.run("serve", "--port", "0", "--data", demo.path)
        #expect(schema.status == 1)
        #expect(schema.errorText.contains("anju migrate"), "\(schema.errorText)")
    }

    @Test func `a key or certificate that cannot be read is said`() async throws {
        let scratch = try Scratch()
        let result = try await AnjuProgram.run(
            "serve", "--data", scratch.file("data"), "--tls-certificate", "/none", "--tls-key", "/none")
        #expect(result.status == 1)
        #expect(result.errorText.contains("cannot be read"))
    }

    /// Signs in as a browser does and answers the session's cookie.
    private func signIn(_ client: HTTPClient, _ server: ServingProgram, _ login: String, _ password: String)
        async throws -> String
    {
        var request = HTTPClientRequest(url: server.address + "/sign-in")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "sec-fetch-site", value: "same-origin")
        request.body = .bytes(ByteBuffer(string: "name=\(login)&password=\(password)"))
        let response = try await client.execute(request, timeout: .seconds(60))
        let cookie = try #require(response.headers.first(name: "set-cookie"), "\(response.status)")
        return String(try #require(cookie.split(separator: ";").first))
    }

    /// What the counter's page answers to this cookie.
    private func status(_ client: HTTPClient, _ server: ServingProgram, cookie: String) async throws
        -> HTTPResponseStatus
    {
        var request = HTTPClientRequest(url: server.address + "/counter")
        request.headers.add(name: "cookie", value: cookie)
        return try await client.execute(request, timeout: .seconds(60)).status
    }
}

extension Result where Failure == any Error, Success: Sendable {
    /// What an asynchronous body answers or throws.
    fileprivate init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A browser as far as a page's answer needs one: a session, forms, one connection kept open for each request at a time.
struct PageClient: Sendable {
    let address: String
    /// The session's secret; empty for the public.
    var session = ""

    /// An answer, read to its end.
    struct Answer: Sendable {
        let status: UInt
        let body: ByteBuffer
        var text: String { String(buffer: body) }
    }

    func get(_ path: String) async throws -> Answer { try await send(HTTPClientRequest(url: address + path)) }

    /// Sends a form as a browser does.
    func post(_ path: String, _ form: [String: String]) async throws -> Answer {
        var request = HTTPClientRequest(url: address + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Sec-Fetch-Site", value: "same-origin")
        let pairs = form.sorted { $0.key < $1.key }.map { "\(Self.escaped($0.key))=\(Self.escaped($0.value))" }
        request.body = .bytes(ByteBuffer(string: pairs.joined(separator: "&")))
        return try await send(request)
    }

    /// Sends JSON to the API, under an idempotency key where one is given.
    func postJSON(_ path: String, _ body: some Encodable, key: String? = nil) async throws -> Answer {
        var request = HTTPClientRequest(url: address + "/api/v1" + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        if !session.isEmpty { request.headers.add(name: "Authorization", value: "Bearer " + session) }
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        return try await answer(request)
    }

    private func send(_ request: HTTPClientRequest) async throws -> Answer {
        var request = request
        if !session.isEmpty { request.headers.add(name: "Cookie", value: "anju=" + session) }
        return try await answer(request)
    }

    private func answer(_ request: HTTPClientRequest) async throws -> Answer {
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        return Answer(status: response.status.code, body: try await response.body.collect(upTo: 16 << 20))
    }

    /// Percent-encoded but for letters, digits, `-`, `.`, `_` and `~`.
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
            if isPlain || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
            return "%" + String(0x100 + Int(byte), radix: 16, uppercase: true).dropFirst()
        }.joined()
    }
}

extension PageClient {
    /// The same address with a session of this account.
    func signedIn(_ login: String, _ password: String) async throws -> PageClient {
        struct Session: Decodable { let secret: String }
        let answer = try await postJSON("/sessions", ["login": login, "password": password])
        guard answer.status == 201 else { throw BenchFailure("signing in as \(login): \(answer.text)") }
        var client = self
        client.session = try JSONDecoder().decode(Session.self, from: Data(answer.body.readableBytesView)).secret
        return client
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Calls `/api/v1` as the program of an official would.
public struct DrillClient: Sendable {
    let http: HTTPClient
    /// The session's secret; the database keeps the session, so it outlives the server.
    let secret: String

    /// What came back.
    public struct Answer: Sendable {
        public let status: UInt
        public let isReplay: Bool
        /// The document, whose shape depends on the status.
        public let json: JSONValue
    }

    /// A client that tries nothing again by itself.
    static func http() -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 128
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Signs in at `address`.
    ///
    /// Throws ``DrillFailure`` where that is refused.
    static func signedIn(_ http: HTTPClient, at address: String, as login: String, password: String) async throws
        -> DrillClient
    {
        let body = try JSONEncoder().encode(["login": login, "password": password])
        let answer = try await DrillClient(http: http, secret: "").post("sessions", body, at: address)
        guard let secret = answer.json["secret"]?.text else {
            throw DrillFailure(description: "signing in was answered with \(answer.status): \(answer.json)")
        }
        return DrillClient(http: http, secret: secret)
    }

    /// Opens the case of a write; what goes wrong is said in `language`, whatever the account's is.
    public func send(_ write: DrillWrite, to address: String, language: String = "en") async throws -> Answer {
        let headers = ["Idempotency-Key": write.key, "Cookie": "anju-language=" + language]
        return try await post("cases", try write.body(), headers, at: address)
    }

    private func post(_ path: String, _ body: Data, _ headers: [String: String] = [:], at address: String) async throws
        -> Answer
    {
        var request = HTTPClientRequest(url: address + "/api/v1/" + path)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        if !secret.isEmpty { request.headers.add(name: "authorization", value: "Bearer " + secret) }
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let response = try await http.execute(request, timeout: .seconds(60))
        let bytes = Data(try await response.body.collect(upTo: 1 << 20).readableBytesView)
        return Answer(
            status: response.status.code, isReplay: response.headers.contains(name: "Idempotency-Replayed"),
            json: (try? JSONDecoder().decode(JSONValue.self, from: bytes)) ?? .null)
    }

    /// Sends the book's writes until there are no more.
    func work(through book: DrillBook, at door: DrillDoor, _ next: @Sendable () -> DrillWrite?) async {
        while let write = next() {
            let address = await door.address()
            guard let answer = try? await send(write, to: address) else {
                book.loseAnswer(to: write)
                continue
            }
            book.note(answer, to: write)
        }
    }
}

/// A drill could not be held.
public struct DrillFailure: Error, CustomStringConvertible {
    public let description: String
}

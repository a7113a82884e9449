import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One session of chromedriver, spoken to in W3C WebDriver: JSON over HTTP.
///
/// `URLSession` refuses chromedriver's answers on Linux, which have no blank after a header's colon.
struct WebDriver: Sendable {
    /// `http://127.0.0.1:port/session`.
    private let base: String
    /// Empty until there is a session.
    private var session = ""

    /// Opens a session with these capabilities.
    init(port: Int, capabilities: JSONValue) async throws {
        base = "http://127.0.0.1:\(port)/session"
        let answer = try await post("", ["capabilities": ["alwaysMatch": capabilities]])
        guard let id = answer["sessionId"]?.text else {
            throw BrowserFailure(code: "not started", message: "chromedriver gave no session")
        }
        session = "/" + id
    }

    /// Asks for a value; `path` is what follows the session's id.
    func get(_ path: String) async throws -> JSONValue { try await send(.GET, path) }

    /// Gives an order, and answers what comes of it.
    @discardableResult
    func post(_ path: String, _ body: JSONValue) async throws -> JSONValue { try await send(.POST, path, body) }

    private func send(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        var request = HTTPClientRequest(url: base + session + path)
        request.method = method
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
            request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(body)))
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 64 << 20)
        let answer = try JSONDecoder().decode([String: JSONValue].self, from: Data(bytes.readableBytesView))
        let value = answer["value"] ?? .null
        guard response.status == .ok else {
            let message = value["message"]?.text ?? "\(path): \(value)"
            // What chromedriver says of an element whose page goes away at that very moment.
            let isGone = message.contains("does not belong to the document")
            throw BrowserFailure(
                code: isGone ? "stale element reference" : value["error"]?.text ?? "unknown error", message: message)
        }
        return value
    }

    /// Sends a command of the DevTools protocol.
    @discardableResult
    func devTools(_ command: String, _ parameters: JSONValue) async throws -> JSONValue {
        try await post("/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
    }
}

import AnjuTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// Calls the API as somebody, or as nobody.
struct APICaller: Sendable {
    let client: any TestClientProtocol
    var secret: String?

    /// What came back.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let json: JSONValue

        subscript(_ name: String) -> JSONValue? { json[name] }

        /// The problem's code.
        var code: String? { json["code"]?.text }
        /// Pointer and code of each fault.
        var faults: [String] {
            (json["errors"]?.array ?? []).map { ($0["pointer"]?.text ?? "") + " " + ($0["code"]?.text ?? "") }
        }
        var tag: String { headers[.eTag] ?? "" }

        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    }

    /// As the official with this login.
    func signedIn(as login: String) async throws -> APICaller {
        let answer = try await post("sessions", "{\"login\":\"\(login)\",\"password\":\"\(APISite.password)\"}")
        return APICaller(client: client, secret: try #require(answer["secret"]?.text))
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
        try await call(.get, path, nil, headers)
    }

    func post(_ path: String, _ body: String? = nil, _ headers: [String: String] = [:]) async throws -> Answer {
        try await call(.post, path, body, headers)
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> Answer {
        var fields = HTTPFields()
        if let secret { fields[.authorization] = "Bearer " + secret }
        if body != nil { fields[.contentType] = "application/json" }
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let response = try await client.execute(
            uri: "/api/v1/" + path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        let bytes = Data(response.body.readableBytesView)
        let isJSON = response.headers[.contentType]?.contains("json") == true
        return Answer(
            status: response.status.code, headers: response.headers,
            json: isJSON ? try JSONDecoder().decode(JSONValue.self, from: bytes) : .null)
    }

    /// The worker of the tests comes to the counter.
    func open(
        _ changes: [String: String] = [:], key: String = "key-of-the-test", seen: [String] = ["entry_doc"],
        extra: String = ""
    ) async throws -> Answer {
        let values = TestPeople.worker.merging(changes) { $1 }
        let text = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
        let papers = seen.map { "\"\($0)\"" }.joined(separator: ",")
        let body =
            "{\"procedure\":\"P01\",\"values\":\(text),\"papersSeen\":[\(papers)],\"present\":[\"applicant\"]\(extra)}"
        return try await post("cases", body, ["Idempotency-Key": key])
    }
}

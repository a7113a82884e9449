import Foundation

/// What crosses the admin socket: JSON, once each way.
enum AdminMessage {
    /// The question; both ends are the same program or do not talk.
    struct Question: Codable, Sendable {
        var program = Version.text
        let errand: Errand
    }

    /// The answer.
    enum Answer: Codable, Sendable {
        case done(ErrandAnswer)
        case failed(ErrandFailure)
    }

    static let socketName = "admin.socket"
    /// Most bytes of a question; the longest holds a password.
    static let questionLimit = 1 << 20
    /// Seconds that a caller has to ask.
    static let patience = 10

    static func text(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }

    static func value<Value: Decodable>(_ text: Data) throws -> Value {
        try JSONDecoder().decode(Value.self, from: text)
    }
}

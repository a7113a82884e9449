public import AnjuCore
import AnjuLog
import AnjuStore

/// The log as everybody may fetch it: hashes and checkpoints, nothing about anybody.
public struct PublishLog: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The public half of the log's key, as c2sp.org/signed-note writes it.
    public var key: String { centre.logSigner.key.text }

    /// Sizes and times of the newest stamps, the newest first.
    public func stamps() async throws -> [(size: Int, at: Instant)] {
        try await centre.ledger.readImpersonal { try $0.stamps(limit: 1_000) }.map { ($0.size, $0.at) }
    }

    /// The note that was stamped at this size, and the authority's answer; `nil` where there is none.
    public func stamp(of size: Int) async throws -> (note: String, reply: [UInt8])? {
        try await centre.ledger.readImpersonal { try $0.stamp(of: size) }.map { ($0.note, $0.reply) }
    }

    /// What stands at a path below the log's prefix, with whether it stays so for good; `nil` where there is nothing.
    public func callAsFunction(_ path: String) async throws -> (bytes: [UInt8], isFinal: Bool)? {
        guard let path = TilePath(path) else { return nil }
        let bytes = try await centre.ledger.readImpersonal { try $0.logFile(path) }
        return bytes.map { ($0, path != .checkpoint) }
    }
}

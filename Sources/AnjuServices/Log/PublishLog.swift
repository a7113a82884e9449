import AnjuCore
import AnjuLog
import AnjuStore

/// The log as everybody may fetch it: hashes and checkpoints, nothing about anybody.
public struct PublishLog: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The public half of the log's key, as c2sp.org/signed-note writes it.
    public var key: String { centre.logSigner.key.text }

    /// What stands at a path below the log's prefix, with whether it stays so for good; `nil` where there is nothing.
    public func callAsFunction(_ path: String) async throws -> (bytes: [UInt8], isFinal: Bool)? {
        guard let path = TilePath(path) else { return nil }
        let bytes = try await centre.ledger.readImpersonal { try $0.logFile(path) }
        return bytes.map { ($0, path != .checkpoint) }
    }
}

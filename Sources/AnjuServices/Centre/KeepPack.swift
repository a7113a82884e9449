import AnjuCore
import AnjuDomain
import AnjuStore

/// Keeps what the version in force holds: the cases that begin under it follow it as long as they are open.
public struct KeepPack: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Does nothing where the version is kept already; `content` is what its hash is made of.
    public func callAsFunction(_ content: [UInt8]) async throws {
        let (pack, now) = (centre.present.pack, centre.ambient.now())
        guard try await !centre.ledger.readImpersonal({ try $0.isPackKept(pack.hash) }) else { return }
        try await centre.write(as: .program, for: "operation", .administer) { transaction in
            try transaction.keepPack(pack, content: content, at: now)
            return Audited((), .packKept, on: pack.hash, detail: "\(pack.id) \(pack.version)")
        }
    }
}

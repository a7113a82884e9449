import AnjuCore
import AnjuStore

/// The signed status list as everybody may fetch it, whole.
public struct PublishStatus: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The list as it is now, signed.
    public func callAsFunction() async throws -> [UInt8] {
        let values = try await centre.ledger.readImpersonal { transaction in
            try transaction.statusListValues().map { StatusValue(index: $0.index, value: $0.value) }
        }
        return try centre.sealOffice.statusToken(values.map { ($0.index, $0.value) }, now: centre.ambient.now())
    }

    private struct StatusValue: Sendable {
        var index: Int
        var value: UInt8
    }
}

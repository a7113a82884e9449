import AnjuCore
import AnjuSeal
import AnjuStore

/// The signed status list as everybody may fetch it, whole.
public struct PublishStatus: Sendable {
    let centre: Centre

    /// Media types of the two published files.
    public static let statusType = StatusListToken.type
    public static let trustType = TrustList.type

    public init(centre: Centre) { self.centre = centre }

    /// The signed trust list.
    public var trustList: [UInt8] { centre.sealOffice.trustListBytes }

    /// The list as it is now, signed.
    public func callAsFunction() async throws -> [UInt8] {
        try centre.sealOffice.signed(try await present(at: centre.ambient.now()))
    }

    /// The list as it is now, for our own judgement: what we would sign, we need not read back.
    func present(at now: Instant) async throws -> StatusListToken {
        let values = try await centre.ledger.readImpersonal { transaction in
            try transaction.statusListValues().map { StatusValue(index: $0.index, value: $0.value) }
        }
        return centre.sealOffice.status(values.map { ($0.index, $0.value) }, now: now)
    }

    private struct StatusValue: Sendable {
        var index: Int
        var value: UInt8
    }
}

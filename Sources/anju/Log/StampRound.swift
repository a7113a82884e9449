import AnjuCore
import AnjuLog
import AnjuServices
import AnjuStore
import Crypto

/// Has the newest checkpoint stamped with the time by an authority outside, and keeps what it answers (RFC 3161).
struct StampRound: Sendable {
    let centre: Centre
    let authority: TimestampAuthority

    /// Hours between two stamps that nobody asked for.
    static let hours = 1

    /// The stamp that was kept; `nil` where nothing is new, or the last one is too young and this is not `atOnce`.
    ///
    /// Throws ``TimestampFault``.
    @discardableResult
    func run(atOnce: Bool = false) async throws -> LogStamp? {
        let now = centre.ambient.now()
        let (newest, last) = try await centre.ledger.readImpersonal {
            (try $0.checkpoint(), try $0.stamps(limit: 1).first)
        }
        guard let newest, newest.checkpoint.size != last?.size else { return nil }
        if let last, !atOnce, now < last.askedAt.adding(hours: Self.hours) { return nil }
        let query = TimestampQuery(
            imprint: Array(SHA256.hash(data: Array(newest.note.utf8))),
            nonce: centre.ambient.random(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & .max)
        let reply = try await authority.ask(query)
        let stamp = LogStamp(
            size: newest.checkpoint.size, askedAt: now, at: reply.at, note: newest.note, reply: reply.bytes)
        try await centre.ledger.writeImpersonal { try $0.keepStamp(stamp) }
        return stamp
    }
}

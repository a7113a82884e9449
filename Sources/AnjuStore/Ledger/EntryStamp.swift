import AnjuCore
import AnjuDomain

/// What an entry knows before the work begins, made outside the transaction because that may run again.
struct EntryStamp: Sendable {
    var id: ID<LedgerEntry>
    var at: Instant
    var actor: Actor
    var purpose: String
    var law: String
    /// Of which the salts of the write's entries are drawn; kept nowhere.
    var secret: [UInt8]

    /// The stamp of the entry at `place` among those of one write: each its own identifier, all made outside.
    func at(_ place: Int) -> EntryStamp {
        guard place > 0, let token = Token(String(id.rawValue.dropFirst(LedgerEntry.idPrefix.count + 1))) else {
            return self
        }
        var stamp = self
        stamp.id = ID(token.following(place))
        return stamp
    }
}

public import AnjuCore

/// An entry about people that is hidden from them for a time, as the law allows; there is one for an entry, ever.
///
/// Nothing runs to end it: whether it hides is decided by the time at which somebody reads.
public struct EntryHiding: Hashable, Sendable, Identified {
    public static let idPrefix = "hid"
    /// The most days, of the hiding and of its one extension.
    public static let mostDays = 180
    /// Hours within which somebody approves; then it is over before it began.
    public static let lapseHours = 72
    /// Fewest characters of the reason.
    public static let shortestReason = 20
    /// Most characters of the reason.
    public static let longestReason = 2_000

    /// Where it stands at a moment.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        case waiting, lapsed, refused, hidden, shown
    }

    public var id: ID<EntryHiding>
    public var entry: ID<LedgerEntry>
    public var caseID: ID<Case>
    /// Where the case is led.
    public var area: String
    /// Key of the ground, by the pack.
    public var ground: String
    /// The number of the proceeding for which it is asked.
    public var number: String
    public var reason: String
    public var days: Int
    public var asked: HidingHand
    public var refused: HidingHand?
    public var approved: HidingHand?
    /// The first moment at which it is shown; set by the approval.
    public var until: Instant?
    public var extensionAsked: HidingHand?
    public var extended: HidingHand?
    public var extendedUntil: Instant?
    /// Who ended it before its time.
    public var shown: HidingHand?

    public init(
        id: ID<EntryHiding>, entry: ID<LedgerEntry>, caseID: ID<Case>, area: String, ground: String, number: String,
        reason: String, days: Int, asked: HidingHand
    ) {
        (self.id, self.entry, self.caseID, self.area, self.ground) = (id, entry, caseID, area, ground)
        (self.number, self.reason, self.days, self.asked) = (number, reason, days, asked)
    }

    /// When nobody may approve any more.
    public var lapsesAt: Instant { asked.at.adding(hours: Self.lapseHours) }

    /// The first moment at which people see the entry again; `nil` before it was approved.
    public var end: Instant? { shown?.at ?? extendedUntil ?? until }

    /// Where it stands.
    public func standing(at now: Instant) -> Standing {
        if refused != nil { return .refused }
        guard let end else { return lapsesAt <= now ? .lapsed : .waiting }
        return end <= now ? .shown : .hidden
    }

    /// The end of an extension: as long again.
    public var extensionEnd: Instant? { until?.adding(days: days) }
}

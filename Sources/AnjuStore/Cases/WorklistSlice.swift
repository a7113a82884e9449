public import AnjuCore
public import AnjuDomain
import AnjuSQL

/// The part of a list that a reader wants, as a condition on `case_step`.
public struct WorklistSlice: Sendable {
    public var filter: WorklistFilter
    /// The reader's account.
    public var account: String
    public var now: Instant
    /// Where the reader's day ends.
    public var endOfDay: Instant

    public init(_ filter: WorklistFilter, account: String, now: Instant, endOfDay: Instant) {
        (self.filter, self.account, self.now, self.endOfDay) = (filter, account, now, endOfDay)
    }

    var condition: SQL {
        switch filter {
        case .all: "1 = 1"
        case .mine: "account = \(account)"
        case .unassigned: "account IS NULL"
        case .late: "state = 'open' AND due_at IS NOT NULL AND due_at < \(now)"
        case .today: "state = 'open' AND due_at IS NOT NULL AND due_at <= \(endOfDay)"
        case .waiting: "state <> 'open'"
        }
    }

    /// The same list, another part of it.
    func with(_ filter: WorklistFilter) -> WorklistSlice {
        WorklistSlice(filter, account: account, now: now, endOfDay: endOfDay)
    }
}

public import AnjuCore

/// What becomes of somebody's other jobs when an employer reports them.
///
/// Nobody is twice on one roster; who works elsewhere too goes on working there, until somebody says that they left.
public enum HirePlacing: Hashable, Sendable {
    /// It may be entered; these go on elsewhere, and can be said to have ended the day before.
    case placed(elsewhere: [ID<Employment>])
    /// The person is on this roster for some of the time already.
    case overlapping

    /// Where a job that begins on `from` and goes on comes among those that are kept.
    public static func of(
        _ organisation: String, from: CalendarDate, among others: [EmploymentRecord]
    ) -> HirePlacing {
        var elsewhere: [ID<Employment>] = []
        for other in others where !other.isEmpty {
            if other.organisation == organisation {
                if other.until.map({ $0 >= from }) ?? true { return .overlapping }
            } else if other.until == nil, other.from < from {
                elsewhere.append(other.id)
            }
        }
        return .placed(elsewhere: elsewhere)
    }
}

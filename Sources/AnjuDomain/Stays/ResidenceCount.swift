public import AnjuCore

/// Whether somebody has lived here for half a year, since when, and why (Decree 663 article 2; Civil Code articles 201 and 202).
///
/// It counts days on which somebody was registered at some place of the city: places that overlap count once, one that ends
/// on a day and one that begins on that day or the next follow each other. The day of the start is not counted, so that the
/// half year is over on the matching day six months on, or on that month's last day. Where days lie between two places the
/// count begins anew, unless the pack bridges gaps of so many days.
public struct ResidenceCount: Hashable, Sendable {
    /// Days of one registration; the first and the last count both.
    public struct Span: Hashable, Sendable {
        public var first: CalendarDate
        /// `nil` where it goes on.
        public var last: CalendarDate?

        public init(_ first: CalendarDate, _ last: CalendarDate? = nil) { (self.first, self.last) = (first, last) }
    }

    /// Where the count stands.
    public enum Standing: Hashable, Sendable {
        /// The half year is over since `reached`; lived here without a gap since `since`.
        case reached(since: CalendarDate, on: CalendarDate)
        /// It goes on since `since` and will be over on `due`.
        case counting(since: CalendarDate, due: CalendarDate)
        /// Nobody is registered today; the last registration ended on `last`.
        case interrupted(last: CalendarDate)
        /// There is no registration.
        case none
    }

    /// Months that make the half year.
    public static let months = 6

    public let standing: Standing
    /// Stretches without a gap, the earliest first: the proof, without any address.
    public let runs: [Span]
    /// Days that were counted in all, those of the start among them.
    public let total: Int

    /// Counts `spans` as they stand on `today`; what begins later is not counted.
    ///
    /// `bridged` is how many days may lie between.
    public init(_ spans: [Span], today: CalendarDate, bridged: Int = 0) {
        let counted = spans.filter { span in span.first <= today && (span.last.map { span.first <= $0 } ?? true) }
        var runs: [(first: CalendarDate, last: CalendarDate)] = []
        for span in counted.sorted(by: { $0.first < $1.first }) {
            let last = min(span.last ?? today, today)
            if let run = runs.last, span.first.dayNumber <= run.last.dayNumber + 1 + bridged {
                runs[runs.count - 1].last = max(run.last, last)
            } else {
                runs.append((span.first, last))
            }
        }
        total = runs.reduce(0) { $0 + $1.first.days(until: $1.last) + 1 }
        self.runs = runs.map { Span($0.first, $0.last) }
        standing = Self.standing(runs.last, isOpen: counted.contains { $0.last.map { $0 >= today } ?? true }, today)
    }

    private static func standing(
        _ run: (first: CalendarDate, last: CalendarDate)?, isOpen: Bool, _ today: CalendarDate
    ) -> Standing {
        guard let run else { return .none }
        guard isOpen else { return .interrupted(last: run.last) }
        let due = run.first.adding(months: months)
        return due <= today ? .reached(since: run.first, on: due) : .counting(since: run.first, due: due)
    }
}

import AnjuCore
public import AnjuDomain
import AnjuStore

/// What the public reads about checks: counts of nobody, and none that is so small that it could be somebody.
public struct CheckFigures: Sendable {
    /// Counts under this are not told (Decision 3 of the data).
    public static let smallest = 10

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One count as it is told.
    public enum Count: Hashable, Sendable {
        case exactly(Int)
        /// Fewer than ``CheckFigures/smallest``, and not none.
        case few

        /// A count under ``CheckFigures/smallest`` is told as few, none as none.
        public init(_ count: Int) { self = count == 0 || count >= CheckFigures.smallest ? .exactly(count) : .few }
    }

    /// The counts of one year.
    public struct Year: Hashable, Sendable {
        public var year: Int
        public var counts: [CheckTally: Count]
    }

    /// Every year that has counts, the newest first, and the appeals whose time is over without an answer.
    public func callAsFunction() async throws -> (years: [Year], overdue: Count) {
        let now = centre.ambient.now()
        let (tallies, overdue) = try await centre.ledger.readImpersonal { transaction in
            (try transaction.checkTallies(), try transaction.countOverdueAppeals(at: now))
        }
        let years = tallies.sorted { $0.key > $1.key }.map { year, counts in
            Year(
                year: year,
                counts: Dictionary(CheckTally.allCases.map { ($0, Count(counts[$0] ?? 0)) }) { first, _ in first })
        }
        return (years, Count(overdue))
    }
}

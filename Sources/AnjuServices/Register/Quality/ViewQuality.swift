public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What the register says of itself: the three rates of lodging and of homes, whether people live where it says, double files,
/// and how long ago something of a file was confirmed.
///
/// Everything is counted when it is read, of the official's own area; no figure is of one official, of a nationality or of an
/// ethnic group, and none below ten is told.
public struct ViewQuality: Sendable {
    let centre: Centre

    /// Most registrations of a list.
    public static let most = 50
    /// Of more files than this, one of 32 is looked at for its age, and of 32 times as many one of 1,024.
    public static let mostRead = 20_000

    public init(centre: Centre) { self.centre = centre }

    /// The rates of one kind of stays.
    public struct Rates: Sendable {
        public var way: PlaceCheck.Way
        public var rates: LodgingRates
        /// How many checks they rest on.
        public var checks: Int
    }

    /// What the files of people are like.
    public struct Files: Sendable {
        public var people: Int
        /// Pairs that could be one person's, or are and are not joined yet.
        public var duplicates: Int
        /// Files that were looked at for what follows: all of them, or a sample.
        public var read: Int
        /// Of those, with a document's number.
        public var numbered: Int
        /// Of those, by how long ago something was confirmed.
        public var confirmed: [ConfirmationAge: Int]

        /// Pairs in a thousand files, in tenths; `nil` below ten files.
        public var duplicatesPerThousand: Int? {
            people < LodgingRates.least ? nil : (duplicates * 20_000 + people) / (2 * people)
        }
    }

    /// Registrations of the window that are not right, each by its place and nobody's name.
    public struct Failing: Sendable {
        public var late: [Line]
        /// Behind which the late ones go on.
        public var next: ID<Stay>?
        public var wrong: [(line: Line, found: WrongStay)]
        public var unregistered: [(check: PlaceCheck, place: PlaceRecord?)]
    }

    /// One registration, by its place.
    public struct Line: Sendable {
        public var stay: StayRecord
        public var place: PlaceRecord?
    }

    /// All of it.
    public struct Report: Sendable {
        public var quarter: Quarter
        public var at: Instant
        public var rates: [Rates]
        public var consistency: Consistency
        public var files: Files
        /// `nil` for who may not look at registrations.
        public var failing: Failing?
    }

    /// The figures of a quarter: this one or the one before, since what ended longer ago is not kept.
    ///
    /// For those who register, with the registrations behind them; for the head of an office without. Throws `access.denied`, and what is
    /// wrong beside `quarter`.
    public func callAsFunction(
        _ asked: Quarter? = nil, after: ID<Stay>? = nil, by actor: Actor
    ) async throws -> Report {
        let registers = (try? centre.require(KeepPlaces.purpose, .register, of: actor)) != nil
        if !registers { try await centre.admit("supervision", .count, of: actor) }
        let (centre, now) = (centre, centre.ambient.now())
        let current = Quarter(of: centre.today)
        let quarter = asked ?? current
        guard [current, current.previous].contains(quarter) else {
            throw Problem.invalid([Violation("quarter", "code.unknown", ["value": quarter.description])])
        }
        let window = QualityWindow(quarter, area: actor.areaPrefix, zone: centre.zone)
        return try await centre.ledger.readImpersonal { transaction in
            let (desk, visit) = (
                try window.rates(.desk, in: transaction), try window.rates(.visit, in: transaction)
            )
            return Report(
                quarter: quarter, at: now, rates: [desk.rates, visit.rates], consistency: Consistency(visit.tally),
                files: try window.files(today: centre.today, in: transaction),
                failing: registers ? try window.failing(after: after, centre: centre, in: transaction) : nil)
        }
    }
}

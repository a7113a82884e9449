public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Who used a person's data within a time, as the Data Tracker of Estonia asks it: for the person's own session alone.
public struct FindUsage: Sendable {
    let centre: Centre
    /// Usages of one answer at most.
    public static let most = 1_000
    /// The furthest that an answer begins.
    public static let furthest = 1_000_000

    public init(centre: Centre) { self.centre = centre }

    /// One answer.
    public struct Found: Sendable {
        /// How many there are within the time.
        public var total: Int
        /// The newest first.
        public var looks: [OwnLook]
    }

    /// Days are legal days, both counted; `nil` is unbounded.
    ///
    /// What is hidden from the person for now is not counted either.
    public func callAsFunction(
        from first: CalendarDate?, until last: CalendarDate?, offset: Int, limit: Int, by session: OwnSession
    ) async throws -> Found {
        let (centre, now) = (centre, centre.ambient.now())
        let (start, end) = (first.map(centre.zone.start(of:)), last.map(centre.zone.end(of:)))
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            let found = try transaction.usages(
                of: session.person, from: start, until: end, hiding: hidden, offset: offset, limit: limit)
            return Disclosed(
                Found(total: found.total, looks: found.looks), .ownFileRead, on: session.person.rawValue,
                of: [session.person], detail: "usage")
        }
    }

    /// Since when there are entries about the person; nothing where there is none yet.
    public func since(by session: OwnSession) async throws -> Instant? {
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            let first = try transaction.firstLook(at: session.person, hiding: hidden)
            return Disclosed(
                first, .ownFileRead, on: session.person.rawValue, of: [session.person], detail: "usage")
        }
    }
}

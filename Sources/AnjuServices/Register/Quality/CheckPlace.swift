public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Holds the register against a place: how many people are there, and which registrations are not right.
///
/// At a home nothing is counted unless those who live there agree; nobody has to open, and nothing follows from what was
/// found but that a registration is mended (PIPL articles 6 and 13). A check says nothing of who looked how often.
public struct CheckPlace: Sendable {
    let centre: Centre

    /// Most registrations of one check: a larger place is checked floor by floor, or room by room.
    public static let most = 120
    /// A look that is longer ago is remembered by nobody.
    public static let oldestDays = 7

    public init(centre: Centre) { self.centre = centre }

    /// What a check begins with.
    public struct Sheet: Sendable {
        public var place: PlaceRecord
        public var way: PlaceCheck.Way
        /// Registrations that hold at the moment that was typed, else now.
        public var lines: [ViewStays.Line]
        /// Whether more hold than one check takes; then none is listed.
        public var isTooLarge: Bool
        /// Checks of this place, the latest first.
        public var earlier: [PlaceCheck]
    }

    /// Who is registered at a place at the moment `typed`, for a check there; each of them is told of it.
    ///
    /// What is no moment that could be checked is now. Throws `place.unknown`, also for one of another area's.
    public func sheet(
        of id: ID<Dwelling>, _ way: PlaceCheck.Way, at typed: String = "", by actor: Actor
    ) async throws -> Sheet {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        var reading = PlaceCheckReading(
            PlaceCheckDraft(at: id, way: way.rawValue, on: typed, counted: ""), now: centre.ambient.now())
        let moment = reading.moment(centre)
        let (centre, now) = (centre, reading.faults.isEmpty ? moment ?? reading.now : reading.now)
        return try await centre.read(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(id, for: actor, in: transaction)
            let stays = try transaction.stays(within: id, at: now, kinds: way.kinds, limit: Self.most + 1)
            let isTooLarge = stays.count > Self.most
            let lines = try centre.lines(isTooLarge ? [] : stays, for: actor, in: transaction)
            let sheet = Sheet(
                place: place, way: way, lines: lines.shown, isTooLarge: isTooLarge,
                earlier: try transaction.checks(of: id, limit: 10))
            return Disclosed(sheet, .occupantsRead, on: id.rawValue, telling: lines.told)
        }
    }

    /// Keeps a check; answers its numbers.
    ///
    /// Throws every fault at once: beside `way`, `at`, `counted`, `agreed`, and beside `stay.` and its identifier for a
    /// registration of which nothing fitting was said; `place.unknown`, `check.too-large`.
    @discardableResult
    public func callAsFunction(_ draft: PlaceCheckDraft, by actor: Actor) async throws -> PlaceCheck {
        try await centre.admit(KeepPlaces.purpose, .register, of: actor)
        let (centre, now, id) = (centre, centre.ambient.now(), centre.ambient.id() as ID<PlaceCheck>)
        return try await centre.write(as: actor, for: KeepPlaces.purpose, .register) { transaction in
            let place = try centre.place(draft.place, for: actor, in: transaction)
            var reading = PlaceCheckReading(draft, now: now)
            let (way, moment) = (reading.way(), reading.moment(centre))
            var stays: [StayRecord] = []
            if let way, let moment {
                stays = try transaction.stays(within: place.id, at: moment, kinds: way.kinds, limit: Self.most + 1)
            }
            if stays.count > Self.most { throw Problem(.conflict, "place-check.too-large", ["most": "\(Self.most)"]) }
            // Who is protected stood on no sheet: nothing is said of them.
            stays = try centre.lines(stays, for: actor, in: transaction).shown.map(\.stay)
            let findings = reading.findings(of: stays.map(\.id))
            let tally = reading.tally(of: findings)
            guard reading.faults.isEmpty, let way, let moment, let tally else {
                throw Problem.invalid(reading.faults)
            }
            let check = PlaceCheck(id: id, place: place.id, area: place.area, way: way, at: moment, tally: tally)
            let wrong = findings.compactMapValues(\.mends)
            try transaction.insert(check, of: stays.map(\.id), wrong: wrong, by: actor.id, at: now)
            let people = stays.filter { wrong[$0.id] != nil }.map(\.person)
            return Audited(check, .placeChecked, on: place.id.rawValue, of: people, detail: way.rawValue)
        }
    }
}

extension PlaceCheck.Finding {
    /// Fields that have to be mended, none where nobody was there; `nil` where nothing has to be.
    fileprivate var mends: Set<ComparedField>? {
        switch self {
        case .met: nil
        case .compared(let wrong): wrong.isEmpty ? nil : wrong
        case .absent: []
        }
    }
}

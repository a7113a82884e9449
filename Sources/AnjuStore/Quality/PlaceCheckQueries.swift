public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What the checks of an area in a window come to, and how many there were.
    public func checked(
        _ way: PlaceCheck.Way, area: String, from: Instant, until: Instant
    ) throws -> (checks: Int, tally: PlaceCheck.Tally) {
        let found = try rows(
            """
            SELECT COUNT(*) AS checks, COALESCE(SUM(counted), 0) AS counted, COALESCE(SUM(listed), 0) AS listed,
                COALESCE(SUM(met), 0) AS met, COALESCE(SUM(compared), 0) AS compared,
                COALESCE(SUM(correct), 0) AS correct
            FROM place_check WHERE at >= \(from) AND at < \(until) AND way = \(way.rawValue)
                AND area >= \(area) AND area < \(area + "~")
            """
        ).first
        guard let row = found else { return (0, PlaceCheck.Tally(counted: 0, [])) }
        return (try row.get("checks"), try PlaceCheck.Tally(row))
    }

    /// Checks of a place, the latest first.
    public func checks(of place: ID<Dwelling>, limit: Int) throws -> [PlaceCheck] {
        try rows("SELECT * FROM place_check WHERE premises = \(place) ORDER BY at DESC, id DESC LIMIT \(limit)").map(
            PlaceCheck.init)
    }

    /// Checks of an area in a window at which more people were there than the register knew, the latest first.
    public func checksWithUnregistered(area: String, from: Instant, until: Instant, limit: Int) throws -> [PlaceCheck] {
        try rows(
            """
            SELECT * FROM place_check
            WHERE at >= \(from) AND at < \(until) AND counted > met AND area >= \(area) AND area < \(area + "~")
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """
        ).map(PlaceCheck.init)
    }

    /// Registrations that a check of the window found wrong, the latest first, until they end, a later check finds them right,
    /// or, where a field was wrong, a form is filled in about the person or the stay.
    public func wrongStays(area: String, from: Instant, until: Instant, limit: Int) throws -> [WrongStay] {
        try rows(
            """
            SELECT s.*, f.wrong AS wrong, c.at AS checked_at FROM place_check c
            JOIN place_check_finding f ON f.place_check = c.id JOIN stay s ON s.id = f.stay
            WHERE c.at >= \(from) AND c.at < \(until) AND c.area >= \(area) AND c.area < \(area + "~")
                AND s.area >= \(area) AND s.area < \(area + "~") AND s.until_at IS NULL
                AND (f.wrong = '' OR NOT EXISTS (
                    SELECT 1 FROM submission x WHERE x.subject IN (s.person, s.id) AND x.at > c.created_at))
            ORDER BY c.at DESC, f.stay DESC LIMIT \(limit)
            """
        ).map { row in
            let wrong = try row.get("wrong", as: String.self).split(separator: " ")
            return WrongStay(
                stay: try StayRecord(row), checkedAt: try row.get("checked_at"),
                wrong: Set(wrong.compactMap { ComparedField(rawValue: String($0)) }))
        }
    }

    /// How many registrations with a last moment began in a window, and how many of them came by it.
    ///
    /// A late one counts in the whole; one that was entered by mistake does not count.
    public func timely(
        _ kinds: Set<StayKind>, area: String, from: Instant, until: Instant
    ) throws -> LodgingRates.Rate {
        let found = try rows(
            """
            SELECT COUNT(*) AS whole,
                COALESCE(SUM(CASE WHEN COALESCE(declared_at, created_at) <= due_at THEN 1 ELSE 0 END), 0) AS part
            FROM stay WHERE due_at IS NOT NULL AND from_at >= \(from) AND from_at < \(until)
                AND area >= \(area) AND area < \(area + "~") AND kind IN \(list: kinds.map(\.rawValue).sorted())
                AND (ended_as IS NULL OR ended_as <> 'mistaken')
            """
        ).first
        guard let row = found else { return LodgingRates.Rate(0, of: 0) }
        return LodgingRates.Rate(try row.get("part"), of: try row.get("whole"))
    }

    /// Registrations of a window that came after their last moment, the latest beginning first, those behind `after`.
    public func lateStays(
        area: String, from: Instant, until: Instant, after: StayRecord?, limit: Int
    ) throws -> [StayRecord] {
        let before = after?.span.from ?? until
        return try rows(
            """
            SELECT * FROM stay WHERE due_at IS NOT NULL AND COALESCE(declared_at, created_at) > due_at
                AND from_at >= \(from) AND from_at <= \(before) AND from_at < \(until)
                AND (from_at < \(before) OR id < \(after?.id.rawValue ?? "~"))
                AND area >= \(area) AND area < \(area + "~") AND (ended_as IS NULL OR ended_as <> 'mistaken')
            ORDER BY from_at DESC, id DESC LIMIT \(limit)
            """
        ).map(StayRecord.init)
    }
}

extension WriteTransaction {
    /// Adds a check; of each registration that was not right, which fields are wrong, none where nobody was there.
    ///
    /// What was found earlier of a stay of the check goes: this is how it stands now.
    public func insert(
        _ check: PlaceCheck, of stays: [ID<Stay>], wrong: [ID<Stay>: Set<ComparedField>], by account: String,
        at now: Instant
    ) throws {
        for stay in stays {
            try run(
                """
                DELETE FROM place_check_finding WHERE stay = \(stay)
                    AND place_check IN (SELECT id FROM place_check WHERE at <= \(check.at))
                """)
        }
        let tally = check.tally
        try run(
            """
            INSERT INTO place_check (id, premises, area, way, at, counted, listed, met, compared, correct, account,
                                     created_at)
            VALUES (\(check.id), \(check.place), \(check.area), \(check.way.rawValue), \(check.at), \(tally.counted),
                    \(tally.listed), \(tally.met), \(tally.compared), \(tally.right), \(account), \(now))
            """)
        for (stay, fields) in wrong.sorted(by: { $0.key < $1.key }) {
            let keys = fields.map(\.rawValue).sorted().joined(separator: " ")
            try run(
                """
                INSERT INTO place_check_finding (place_check, stay, wrong) VALUES (\(check.id), \(stay), \(keys))
                """)
        }
    }
}

extension PlaceCheck {
    init(_ row: Row) throws {
        guard let way = Way(rawValue: try row.get("way")) else {
            throw DatabaseFailure.other(code: "place_check.way", "")
        }
        self.init(
            id: try row.get("id"), place: try row.get("premises"), area: try row.get("area"), way: way,
            at: try row.get("at"), tally: try Tally(row))
    }
}

extension PlaceCheck.Tally {
    init(_ row: Row) throws {
        self.init(
            counted: try row.get("counted"), listed: try row.get("listed"), met: try row.get("met"),
            compared: try row.get("compared"), right: try row.get("correct"))
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What was asked about the sheet of a person, where it holds at a moment.
    public func sheetAsk(of person: ID<Person>, at moment: Instant) throws -> OwnSheetAsk? {
        let found = try rows("SELECT * FROM own_sheet_ask WHERE person = \(person)").first.map(OwnSheetAsk.init)
        return found.flatMap { $0.holds(at: moment) ? $0 : nil }
    }

    /// What waits for somebody who allows it, of people in this area and below, the oldest first; at most 20.
    public func sheetAsks(area: String, at moment: Instant) throws -> [OwnSheetAsk] {
        try rows(
            """
            SELECT a.* FROM own_sheet_ask a JOIN person p ON p.id = a.person
            WHERE a.allowed_by IS NULL AND a.asked_at <= \(moment)
                AND a.asked_at > \(moment.adding(minutes: -OwnSheetAsk.minutes))
                AND p.area >= \(area) AND p.area < \(area + "~")
            ORDER BY a.asked_at, a.person LIMIT 20
            """
        ).map(OwnSheetAsk.init)
    }
}

extension WriteTransaction {
    /// Asks for the sheet of a person in place of what holds no more.
    public func ask(_ ask: OwnSheetAsk) throws {
        try run(
            """
            DELETE FROM own_sheet_ask
            WHERE person = \(ask.person) AND asked_at <= \(ask.askedAt.adding(minutes: -OwnSheetAsk.minutes))
            """)
        try run(
            """
            INSERT INTO own_sheet_ask (person, asked_by, office, asked_at)
            VALUES (\(ask.person), \(ask.askedBy), \(ask.office), \(ask.askedAt))
            """)
    }

    /// Allows what somebody else asked for, and no other asking than this one; answers whether it was there to allow.
    public func allowSheet(_ ask: OwnSheetAsk, by actor: String, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE own_sheet_ask SET allowed_by = \(actor), allowed_at = \(moment)
            WHERE person = \(ask.person) AND asked_by = \(ask.askedBy) AND asked_at = \(ask.askedAt)
                AND allowed_by IS NULL AND asked_by <> \(actor) AND asked_at <= \(moment)
                AND asked_at > \(moment.adding(minutes: -OwnSheetAsk.minutes))
            """) == 1
    }

    /// Forgets what was asked: the sheet is made, or something else of the person was blocked.
    public func endSheetAsk(of person: ID<Person>) throws {
        try run("DELETE FROM own_sheet_ask WHERE person = \(person)")
    }
}

extension OwnSheetAsk {
    init(_ row: Row) throws {
        self.init(
            person: try row.get("person"), askedBy: try row.get("asked_by"), office: try row.get("office"),
            askedAt: try row.get("asked_at"), allowedBy: try row.optional("allowed_by"))
    }
}

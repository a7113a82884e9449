public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What of a person's data is kept and not used at a moment.
    public func restrictions(of person: ID<Person>, at moment: Instant) throws -> [OwnRestriction] {
        try rows(
            """
            SELECT * FROM own_restriction
            WHERE person = \(person) AND from_at <= \(moment) AND (until_at IS NULL OR until_at > \(moment))
            ORDER BY from_at, item_group
            """
        ).map { try OwnRestriction($0) }
    }

    /// Every restriction that a person ever had and is kept, the oldest first; what officials wrote is opened.
    public func restrictions(of person: ID<Person>, sealer: ItemSealer) throws -> [OwnRestriction] {
        try rows("SELECT * FROM own_restriction WHERE person = \(person) ORDER BY from_at, item_group").map {
            try OwnRestriction($0, sealer)
        }
    }
}

extension WriteTransaction {
    /// Notes that a kind of a person's data is kept and not used from now on.
    public func restrict(_ restriction: OwnRestriction) throws {
        try run(
            """
            INSERT INTO own_restriction (request, item_group, person, from_at, until_at, law)
            VALUES (\(restriction.request), \(restriction.group), \(restriction.person), \(restriction.from),
                    \(restriction.until), \(restriction.law))
            """)
    }
}

extension WriteTransaction {
    /// Ends what a request restricted; answers which kinds of data are used again.
    ///
    /// Of one that began in the same moment the end is the next: no restriction is without a time.
    public func lift(
        _ request: ID<OwnRequest>, as ending: OwnRestriction.Ending, by actor: String, at moment: Instant,
        sealer: ItemSealer
    ) throws -> [String] {
        let standing = try rows(
            """
            SELECT * FROM own_restriction WHERE request = \(request) AND (until_at IS NULL OR until_at > \(moment))
            ORDER BY item_group
            """
        ).map { try OwnRestriction($0) }
        for restriction in standing {
            let reason = try sealer.seal(
                ending.reason, table: "own_restriction", column: "reason", row: restriction.place)
            let end = max(moment, restriction.from.adding(milliseconds: 1))
            try run(
                """
                UPDATE own_restriction SET until_at = \(end), ended_as = \(ending.hand.rawValue), ended_by = \(actor),
                    reason = \(reason)
                WHERE request = \(request) AND item_group = \(restriction.group)
                """)
        }
        return standing.map(\.group)
    }
}

extension WriteTransaction {
    /// Asks that what a request restricted be ended; answers of which kinds of data nobody had asked within a week.
    public func askToLift(
        _ request: ID<OwnRequest>, reason: String, by actor: String, at moment: Instant, sealer: ItemSealer
    ) throws -> [String] {
        let waiting = try rows(
            """
            SELECT * FROM own_restriction
            WHERE request = \(request) AND (until_at IS NULL OR until_at > \(moment))
                AND (lift_asked_by IS NULL OR lift_asked_at <= \(SecondHand.start(at: moment)))
            ORDER BY item_group
            """
        ).map { try OwnRestriction($0) }
        for restriction in waiting {
            let sealed = try sealer.seal(reason, table: "own_restriction", column: "reason", row: restriction.place)
            try run(
                """
                UPDATE own_restriction SET lift_asked_by = \(actor), lift_asked_at = \(moment), reason = \(sealed)
                WHERE request = \(request) AND item_group = \(restriction.group)
                """)
        }
        return waiting.map(\.group)
    }

    /// Ends what somebody else asked to end, for the reason given then; answers which kinds of data are used again.
    public func liftAsked(_ request: ID<OwnRequest>, by actor: String, at moment: Instant) throws -> [String] {
        let asked = try rows(
            """
            SELECT * FROM own_restriction
            WHERE request = \(request) AND lift_asked_by <> \(actor)
                AND lift_asked_at > \(SecondHand.start(at: moment)) AND (until_at IS NULL OR until_at > \(moment))
            ORDER BY item_group
            """
        ).map { try OwnRestriction($0) }
        for restriction in asked {
            let end = max(moment, restriction.from.adding(milliseconds: 1))
            try run(
                """
                UPDATE own_restriction SET until_at = \(end), ended_as = 'by_official', ended_by = \(actor)
                WHERE request = \(request) AND item_group = \(restriction.group)
                """)
        }
        return asked.map(\.group)
    }
}

extension OwnRestriction {
    /// Where its sealed words are bound to.
    fileprivate var place: String { request.rawValue + "/" + group }

    fileprivate init(_ row: Row, _ sealer: ItemSealer? = nil) throws {
        self.init(
            person: try row.get("person"), request: try row.get("request"), group: try row.get("item_group"),
            from: try row.get("from_at"), until: try row.optional("until_at"), law: try row.get("law"))
        let reason = try sealer?.open(
            try row.optional("reason"), table: "own_restriction", column: "reason", row: place)
        if let asker = try row.optional("lift_asked_by", as: String.self),
            let at = try row.optional("lift_asked_at", as: Instant.self)
        {
            asking = Asking(by: asker, at: at, reason: reason ?? "")
        }
        guard let hand = try row.optional("ended_as", as: String.self).flatMap(Ending.Hand.init) else { return }
        ending = Ending(hand, reason: reason ?? "")
    }
}

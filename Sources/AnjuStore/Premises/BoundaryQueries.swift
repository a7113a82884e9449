public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Buildings that lie in exactly this area, open or closed, by identifier, those behind `after`.
    public func buildings(
        lyingIn area: String, after: ID<Dwelling>?, limit: Int, sealer: ItemSealer
    ) throws -> [PlaceRecord] {
        try rows(
            """
            SELECT * FROM premises
            WHERE area = \(area) AND kind = 'building' AND label_index IS NOT NULL AND id > \(after?.rawValue ?? "")
            ORDER BY id LIMIT \(limit)
            """
        ).map { try PlaceRecord($0, within: nil, sealer) }
    }

    /// Everything within a place, down to the beds, each behind what holds it.
    public func tree(within place: PlaceRecord, sealer: ItemSealer) throws -> [PlaceRecord] {
        try places(within: place, sealer: sealer).flatMap { try [$0] + tree(within: $0, sealer: sealer) }
    }

    /// Whether an open building of this name is there already, by its blind index.
    public func isTaken(_ labelIndex: String) throws -> Bool {
        try !rows("SELECT id FROM premises WHERE label_index = \(labelIndex) AND closed_at IS NULL").isEmpty
    }

    /// The change with this identifier.
    public func boundaryChange(_ id: ID<BoundaryChange>) throws -> BoundaryChange? {
        try rows("SELECT * FROM boundary_change WHERE id = \(id)").first.map(BoundaryChange.init)
    }

    /// Whether a change was taken back.
    public func isReversed(_ change: ID<BoundaryChange>) throws -> Bool {
        try !rows("SELECT id FROM boundary_change WHERE reverses = \(change)").isEmpty
    }

    /// Changes within an area and below, the newest first, each with whether it was taken back.
    public func boundaryChanges(
        area: String, limit: Int
    ) throws -> [(change: BoundaryChange, isReversed: Bool)] {
        try rows(
            """
            SELECT c.*, r.id AS reversal FROM boundary_change c LEFT JOIN boundary_change r ON r.reverses = c.id
            WHERE c.to_area >= \(area) AND c.to_area < \(area + "~")
            ORDER BY c.created_at DESC, c.id DESC LIMIT \(limit)
            """
        ).map { (try BoundaryChange($0), try $0.optional("reversal", as: String.self) != nil) }
    }

    /// Which changes moved a building, the newest first.
    public func boundaryChanges(of building: ID<Dwelling>) throws -> [BoundaryChange] {
        try rows(
            """
            SELECT c.* FROM boundary_change c JOIN boundary_place p ON p.change = c.id
            WHERE p.premises = \(building) ORDER BY c.created_at DESC, c.id DESC
            """
        ).map(BoundaryChange.init)
    }

    /// Buildings that a change moved.
    public func buildings(
        movedBy change: ID<BoundaryChange>, sealer: ItemSealer
    ) throws -> [PlaceRecord] {
        try rows(
            """
            SELECT m.* FROM premises m JOIN boundary_place p ON p.premises = m.id WHERE p.change = \(change)
            ORDER BY m.id
            """
        ).map { try PlaceRecord($0, within: nil, sealer) }
    }
}

extension WriteTransaction {
    /// Keeps a change and which buildings it moved.
    ///
    /// Throws `boundary.reversed` where the change that it takes back was taken back already.
    public func insert(_ change: BoundaryChange, of buildings: [ID<Dwelling>], by actor: String) throws {
        do {
            try run(
                """
                INSERT INTO boundary_change (id, from_area, to_area, decision, places, made_by, created_at, reverses)
                VALUES (\(change.id), \(change.from), \(change.to), \(change.decision), \(change.places), \(actor),
                        \(change.at), \(change.reverses))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "boundary.reversed")
        }
        for building in buildings {
            try run("INSERT INTO boundary_place (change, premises) VALUES (\(change.id), \(building))")
        }
    }

    /// Moves one place to another area; only a building has its name's index by its area.
    public func move(_ place: ID<Dwelling>, to area: String, labelIndex: String?, detailIndex: String) throws {
        try run(
            """
            UPDATE premises SET area = \(area), detail_index = \(detailIndex), version = version + 1,
                label_index = COALESCE(\(labelIndex), label_index)
            WHERE id = \(place)
            """)
    }
}

extension BoundaryChange {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), from: try row.get("from_area"), to: try row.get("to_area"),
            decision: try row.get("decision"), places: try row.get("places"), at: try row.get("created_at"),
            reverses: try row.optional("reverses"))
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// A place of the tree, with what it and those above it are called; `nil` for one that is in no tree.
    public func place(_ id: ID<Dwelling>, sealer: ItemSealer) throws -> PlaceRecord? {
        guard let row = try rows("SELECT * FROM premises WHERE id = \(id) AND label_index IS NOT NULL").first else {
            return nil
        }
        guard let parent = try row.optional("parent", as: ID<Dwelling>.self) else {
            return try PlaceRecord(row, within: nil, sealer)
        }
        return try place(parent, sealer: sealer).map { try PlaceRecord(row, within: $0, sealer) }
    }

    /// The open place that is called so, by the blind index of its name within the one above.
    public func openPlace(labelIndex: String, sealer: ItemSealer) throws -> PlaceRecord? {
        let found = try rows("SELECT id FROM premises WHERE label_index = \(labelIndex) AND closed_at IS NULL").first
        return try found.flatMap { try place($0.get("id"), sealer: sealer) }
    }

    /// What lies directly within a place, in the order in which people read the names; closed ones last.
    public func places(within parent: PlaceRecord, sealer: ItemSealer) throws -> [PlaceRecord] {
        let found = try rows(
            "SELECT * FROM premises WHERE parent = \(parent.id) AND label_index IS NOT NULL ORDER BY id"
        ).map { try PlaceRecord($0, within: parent, sealer) }
        return found.sorted { one, other in
            if (one.closedAt == nil) != (other.closedAt == nil) { return one.closedAt == nil }
            return PlaceLabel.isBefore(one.label, other.label)
        }
    }

    /// How many places lie directly within one, and how many of them are open.
    public func countPlaces(within parent: ID<Dwelling>) throws -> (all: Int, open: Int) {
        let row = try rows(
            """
            SELECT COUNT(*) AS found, COUNT(CASE WHEN closed_at IS NULL THEN 1 END) AS still FROM premises
            WHERE parent = \(parent)
            """
        ).first
        return (try row?.get("found") ?? 0, try row?.get("still") ?? 0)
    }

    /// Buildings of an area and below whose lines begin with `start`, by line, those behind `after`.
    ///
    /// Each page costs the same, however far down it lies.
    public func buildings(
        area: String, start: String, after: PlaceRecord?, limit: Int, sealer: ItemSealer
    ) throws -> [PlaceRecord] {
        let (line, id) = (after?.buildingLine ?? "", after?.id.rawValue ?? "")
        // One lower bound: with two the engines may begin at the lower one and read every line before.
        let first = start.utf8.lexicographicallyPrecedes(line.utf8) ? line : start
        return try rows(
            """
            SELECT * FROM premises
            WHERE kind = 'building' AND label_index IS NOT NULL AND area >= \(area) AND area < \(area + "~")
                AND building_line >= \(first) AND building_line < \(start + "\u{10FFFF}")
                AND (building_line > \(line) OR (building_line = \(line) AND id > \(id)))
            ORDER BY building_line, id LIMIT \(limit)
            """
        ).map { try PlaceRecord($0, within: nil, sealer) }
    }

    /// How many people stay at a moment in each of the places that lie directly within one, those below counted.
    public func occupancy(within parent: ID<Dwelling>, at moment: Instant) throws -> [ID<Dwelling>: Int] {
        let found = try rows(
            """
            WITH RECURSIVE below (id, top) AS (
                SELECT p.id, p.id FROM premises p WHERE p.parent = \(parent)
                UNION ALL SELECT p.id, b.top FROM premises p JOIN below b ON p.parent = b.id)
            SELECT b.top AS top, COUNT(*) AS people FROM below b JOIN stay s ON s.premises = b.id
            WHERE s.from_at <= \(moment) AND (s.until_at IS NULL OR s.until_at > \(moment)) GROUP BY b.top
            """)
        return Dictionary(
            try found.map { (try $0.get("top", as: ID<Dwelling>.self), try $0.get("people", as: Int.self)) }
        ) { first, _ in first }
    }

    /// How many people stay at a place itself at a moment, those in what lies within it counted.
    public func occupants(of place: ID<Dwelling>, at moment: Instant) throws -> Int {
        try rows(
            """
            WITH RECURSIVE below (id) AS (
                SELECT p.id FROM premises p WHERE p.id = \(place)
                UNION ALL SELECT p.id FROM premises p JOIN below b ON p.parent = b.id)
            SELECT COUNT(*) AS people FROM below b JOIN stay s ON s.premises = b.id
            WHERE s.from_at <= \(moment) AND (s.until_at IS NULL OR s.until_at > \(moment))
            """
        ).first?.get("people") ?? 0
    }
}

extension WriteTransaction {
    /// Adds a place to the tree; below the building its name is sealed.
    ///
    /// Throws `place.taken` where one that is open is called the same within the same place.
    public func insert(
        _ place: PlaceRecord, labelIndex: String, detailIndex: String, sealer: ItemSealer, at moment: Instant
    ) throws {
        let sealed =
            place.kind.isPlain
            ? [] : try sealer.seal(place.label, table: "premises", column: "sealed", row: place.id.rawValue)
        do {
            try run(
                """
                INSERT INTO premises (id, parent, kind, area, building_line, sealed, detail_index, created_at,
                                      label_index, capacity)
                VALUES (\(place.id), \(place.parent), \(place.kind.rawValue), \(place.area), \(place.buildingLine),
                        \(sealed), \(detailIndex), \(moment), \(labelIndex), \(place.capacity))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem.invalid([Violation("name", "place.taken", ["name": place.label])])
        }
    }

    /// Says how many people a place is meant for; answers whether `version` was the present one.
    public func setCapacity(_ capacity: Int?, of place: ID<Dwelling>, version: Int) throws -> Bool {
        try run(
            """
            UPDATE premises SET capacity = \(capacity), version = version + 1
            WHERE id = \(place) AND version = \(version) AND closed_at IS NULL
            """) == 1
    }

    /// Closes a place: it stays readable, and nobody is registered there any more; answers whether `version` was the present.
    public func closePlace(_ place: ID<Dwelling>, version: Int, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE premises SET closed_at = \(moment), version = version + 1
            WHERE id = \(place) AND version = \(version) AND closed_at IS NULL
            """) == 1
    }
}

extension PlaceRecord {
    init(_ row: Row, within parent: PlaceRecord?, _ sealer: ItemSealer) throws {
        let id: ID<Dwelling> = try row.get("id")
        guard let kind = PlaceKind(rawValue: try row.get("kind")) else {
            throw DatabaseFailure.other(code: "premises.kind", "")
        }
        let line: String = try row.get("building_line")
        let name =
            kind.isPlain
            ? line
            : try sealer.open(
                try row.get("sealed", as: [UInt8].self), table: "premises", column: "sealed", row: id.rawValue) ?? ""
        let above = parent.map { $0.kind.isPlain ? [] : $0.names } ?? []
        self.init(
            id: id, parent: parent?.id, kind: kind, area: try row.get("area"), buildingLine: line,
            names: kind.isPlain ? [line] : above + [name], capacity: try row.optional("capacity"),
            closedAt: try row.optional("closed_at"), version: try row.get("version"))
    }
}

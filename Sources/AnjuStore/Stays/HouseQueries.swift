public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// The code that hangs at a place now.
    public func houseCode(of place: ID<Dwelling>) throws -> HouseCode? {
        try rows("SELECT * FROM house_code WHERE premises = \(place) AND ended_at IS NULL").first.map(HouseCode.init)
    }

    /// The house whose door says this, by its keyed hash; one that ended says nothing.
    public func house(door hash: String) throws -> HouseCode? {
        try rows("SELECT * FROM house_code WHERE door_hash = \(hash) AND ended_at IS NULL").first.map(HouseCode.init)
    }

    /// The house whose landlord's card says this, by its keyed hash.
    public func house(card hash: String) throws -> HouseCode? {
        try rows("SELECT * FROM house_code WHERE card_hash = \(hash) AND ended_at IS NULL").first.map(HouseCode.init)
    }

    /// The declaration with this identifier.
    public func declaration(_ id: ID<Declaration>, sealer: ItemSealer) throws -> Declaration? {
        try rows("SELECT * FROM declaration WHERE id = \(id)").first.map { try Declaration($0, sealer) }
    }

    /// The declaration with this number.
    public func declaration(number: String, sealer: ItemSealer) throws -> Declaration? {
        try rows("SELECT * FROM declaration WHERE number = \(number)").first.map { try Declaration($0, sealer) }
    }

    /// Declarations at a place that wait, whichever code hung there, the oldest first; at most `limit`.
    public func declarations(
        at place: ID<Dwelling>, now: Instant, limit: Int, sealer: ItemSealer
    ) throws -> [Declaration] {
        try rows(
            """
            SELECT * FROM declaration
            WHERE premises = \(place) AND settled_at IS NULL AND expires_at > \(now) ORDER BY at, id LIMIT \(limit)
            """
        ).map { try Declaration($0, sealer) }
    }

    /// Declarations of an area and below that wait, the oldest first; at most `limit`.
    public func declarations(
        within area: String, now: Instant, limit: Int, sealer: ItemSealer
    ) throws -> [Declaration] {
        try rows(
            """
            SELECT * FROM declaration
            WHERE area >= \(area) AND area < \(area + "~") AND settled_at IS NULL AND expires_at > \(now)
            ORDER BY at, id LIMIT \(limit)
            """
        ).map { try Declaration($0, sealer) }
    }
}

extension WriteTransaction {
    /// Hangs a code at a place, by the keyed hashes of what the door and the card say; the one before ends.
    public func insert(_ code: HouseCode, door: String, card: String) throws {
        try endHouseCode(of: code.place, at: code.madeAt)
        try run(
            """
            INSERT INTO house_code (id, premises, area, door_hash, card_hash, made_at)
            VALUES (\(code.id), \(code.place), \(code.area), \(door), \(card), \(code.madeAt))
            """)
    }

    /// Ends the code of a place; answers whether there was one.
    @discardableResult
    public func endHouseCode(of place: ID<Dwelling>, at moment: Instant) throws -> Bool {
        try run("UPDATE house_code SET ended_at = \(moment) WHERE premises = \(place) AND ended_at IS NULL") == 1
    }

    /// Adds a declaration, all that was typed sealed.
    public func insert(_ declaration: Declaration, sealer: ItemSealer) throws {
        let sealed = try sealer.vault.seal(
            StoredJSON.bytes(declaration.values), at: Declaration.place(declaration.id.rawValue))
        try run(
            """
            INSERT INTO declaration (id, number, house, premises, area, sealed, at, expires_at)
            VALUES (\(declaration.id), \(declaration.number), \(declaration.house), \(declaration.place),
                    \(declaration.area), \(sealed), \(declaration.at), \(declaration.expiresAt))
            """)
    }

    /// Keeps what the landlord says; answers whether it still waited.
    ///
    /// A later word stands in the place of an earlier one.
    public func answer(_ id: ID<Declaration>, _ answer: Declaration.Answer, at moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE declaration SET answer = \(answer.rawValue), answered_at = \(moment)
            WHERE id = \(id) AND settled_at IS NULL
            """) == 1
    }

    /// Settles a declaration, by the submit that registered it or as closed; answers whether it still waited.
    public func settle(_ id: ID<Declaration>, with checkIn: ID<CheckIn>?, at moment: Instant) throws -> Bool {
        try run(
            "UPDATE declaration SET settled_at = \(moment), check_in = \(checkIn) WHERE id = \(id) AND settled_at IS NULL"
        ) == 1
    }
}

extension HouseCode {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), place: try row.get("premises"), area: try row.get("area"),
            madeAt: try row.get("made_at"))
    }
}

extension Declaration {
    fileprivate static func place(_ id: String) -> SealedPlace {
        SealedPlace(table: "declaration", column: "sealed", row: id)
    }

    init(_ row: Row, _ sealer: ItemSealer) throws {
        let id: ID<Declaration> = try row.get("id")
        let opened = try sealer.vault.open(try row.get("sealed"), at: Self.place(id.rawValue))
        self.init(
            id: id, number: try row.get("number"), house: try row.get("house"), place: try row.get("premises"),
            area: try row.get("area"), values: try StoredJSON.value(opened), at: try row.get("at"),
            expiresAt: try row.get("expires_at"),
            answer: try row.optional("answer", as: String.self).flatMap(Declaration.Answer.init(rawValue:)),
            settledAt: try row.optional("settled_at"), checkIn: try row.optional("check_in"))
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// What became of a permit after it was issued, the oldest first.
    public func changes(of permit: ID<Permit>, sealer: ItemSealer) throws -> [PermitChange] {
        try rows("SELECT * FROM permit_change WHERE permit = \(permit) ORDER BY version").map {
            try PermitChange($0, sealer: sealer)
        }
    }

    /// Whether the permit is the one that the person holds of its kind.
    public func isHeld(_ permit: Permit) throws -> Bool {
        try !rows("SELECT 1 AS one FROM permit_claim WHERE person = \(permit.person) AND permit = \(permit.id)").isEmpty
    }
}

extension WriteTransaction {
    /// Notes a change, its reason sealed; `endedIndex` is the place in the status list of the card that a new one replaces.
    public func insert(_ change: PermitChange, of permit: ID<Permit>, endedIndex: Int? = nil, sealer: ItemSealer) throws
    {
        let row = "\(permit)/\(change.version)"
        let sealed =
            change.reason.isEmpty
            ? nil : try sealer.seal(try Said(change).text, table: "permit_change", column: "sealed", row: row)
        try run(
            """
            INSERT INTO permit_change (permit, version, at, actor, status, valid_until, reason, law, ended_index,
                                       sealed)
            VALUES (\(permit), \(change.version), \(change.at), \(try StoredJSON.text(change.actor)),
                    \(change.status.rawValue), \(change.validUntil), \(""), \(change.law), \(endedIndex),
                    \(sealed))
            """)
    }

    /// Gives a permit another last day and a new card, in the state that it has then.
    ///
    /// Throws `permit.changed` where `version` is not the present one.
    public func bound(_ permit: Permit, seal: String, after version: Int) throws {
        let changed = try run(
            """
            UPDATE permit SET valid_until = \(permit.validUntil), bounded_by = \(permit.boundedBy),
                status = \(permit.status.rawValue), counted_from = \(permit.countedFrom),
                handle = \(permit.handle), status_index = \(permit.statusIndex), seal = \(seal),
                version = \(version + 1)
            WHERE id = \(permit.id) AND version = \(version)
            """)
        if changed == 0 { throw Problem(.conflict, "permit.changed") }
    }
}

extension PermitChange {
    init(_ row: Row, sealer: ItemSealer) throws {
        guard let status = PermitStatus(rawValue: try row.get("status")) else {
            throw RowError(column: "status", expected: "PermitStatus")
        }
        let (permit, version) = (try row.get("permit", as: String.self), try row.get("version", as: Int.self))
        let sealed = try sealer.open(
            try row.optional("sealed"), table: "permit_change", column: "sealed", row: "\(permit)/\(version)")
        let said = try Said(sealed ?? row.get("reason"))
        self.init(
            version: version, at: try row.get("at"),
            actor: try StoredJSON.value(try row.get("actor", as: String.self)), status: status,
            validUntil: try row.get("valid_until"), reason: said.reason, law: try row.get("law"))
        ground = said.ground
    }
}

/// What is sealed of a change: the ground and the official's words.
private struct Said: Codable {
    var ground: String
    var reason: String

    init(_ change: PermitChange) { (ground, reason) = (change.ground, change.reason) }

    /// Words that were sealed before grounds were named stand alone.
    init(_ text: String) throws {
        if text.hasPrefix(Self.mark) {
            self = try StoredJSON.value(String(text.dropFirst(Self.mark.count)))
        } else {
            (ground, reason) = ("", text)
        }
    }

    var text: String { get throws { try Self.mark + StoredJSON.text(self) } }

    /// Nobody types it: a control character that no form lets through.
    private static let mark = "\u{1}"
}

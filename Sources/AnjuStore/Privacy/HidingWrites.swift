public import AnjuCore
public import AnjuDomain
public import AnjuSQL

/// Each change of a hiding; the table itself refuses what must not be, whoever writes.
extension WriteTransaction {
    /// Enters what is asked for; number and reason are sealed.
    public func insert(_ hiding: EntryHiding, sealer: ItemSealer) throws {
        let sealed = try sealer.seal(
            hiding.number + "\n" + hiding.reason, table: "entry_hiding", column: "sealed", row: hiding.id.rawValue)
        let asked = hiding.asked
        try run(
            """
            INSERT INTO entry_hiding (id, entry, case_id, area, ground, sealed, days, lapses_at, asked_by, asked_role,
                                      asked_office, asked_at)
            VALUES (\(hiding.id), \(hiding.entry), \(hiding.caseID), \(hiding.area), \(hiding.ground), \(sealed),
                    \(hiding.days), \(hiding.lapsesAt), \(asked.account), \(asked.role), \(asked.office), \(asked.at))
            """)
    }

    /// Lets it begin, and counts it for the public; answers whether it waited.
    public func approve(_ hiding: EntryHiding, by hand: HidingHand, until: Instant, month: String) throws -> Bool {
        let changed = try run(
            """
            UPDATE entry_hiding SET approved_by = \(hand.account), approved_role = \(hand.role),
                approved_office = \(hand.office), approved_at = \(hand.at), until_at = \(until)
            WHERE id = \(hiding.id) AND approved_at IS NULL AND refused_at IS NULL AND lapses_at > \(hand.at)
            """)
        guard changed == 1 else { return false }
        try run(
            """
            INSERT INTO hiding_tally (month, ground, total) VALUES (\(month), \(hiding.ground), 1)
            ON CONFLICT (month, ground) DO UPDATE SET total = hiding_tally.total + 1
            """)
        return true
    }

    /// Says no; answers whether it waited.
    public func refuse(_ id: ID<EntryHiding>, by hand: HidingHand) throws -> Bool {
        try run(
            """
            UPDATE entry_hiding SET refused_by = \(hand.account), refused_role = \(hand.role),
                refused_office = \(hand.office), refused_at = \(hand.at)
            WHERE id = \(id) AND approved_at IS NULL AND refused_at IS NULL AND lapses_at > \(hand.at)
            """) == 1
    }

    /// Asks for it as long again; answers whether it hides and nobody has asked yet.
    public func askExtension(of id: ID<EntryHiding>, by hand: HidingHand) throws -> Bool {
        try run(
            """
            UPDATE entry_hiding SET extension_asked_by = \(hand.account), extension_asked_role = \(hand.role),
                extension_asked_office = \(hand.office), extension_asked_at = \(hand.at)
            WHERE id = \(id) AND extension_asked_at IS NULL AND shown_at IS NULL AND until_at > \(hand.at)
            """) == 1
    }

    /// Makes it longer, once; answers whether it hid and was asked to.
    public func extend(_ id: ID<EntryHiding>, by hand: HidingHand, until: Instant) throws -> Bool {
        try run(
            """
            UPDATE entry_hiding SET extended_by = \(hand.account), extended_role = \(hand.role),
                extended_office = \(hand.office), extended_at = \(hand.at), extended_until = \(until)
            WHERE id = \(id) AND extension_asked_at IS NOT NULL AND extended_at IS NULL AND shown_at IS NULL
                AND until_at > \(hand.at)
            """) == 1
    }

    /// Ends it now; answers whether it hid.
    public func show(_ id: ID<EntryHiding>, by hand: HidingHand) throws -> Bool {
        try run(
            """
            UPDATE entry_hiding SET shown_by = \(hand.account), shown_role = \(hand.role), shown_office = \(hand.office),
                shown_at = \(hand.at)
            WHERE id = \(id) AND shown_at IS NULL AND COALESCE(extended_until, until_at) > \(hand.at)
            """) == 1
    }
}

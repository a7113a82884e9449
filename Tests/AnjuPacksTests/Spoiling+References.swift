extension Spoiling {
    private static let t1 = "procedures/T1.yaml"
    private static let t2 = "procedures/T2.yaml"

    /// Names of things that are not there.
    static let references: [Spoiling] = [
        Spoiling("reference.unknown-item", t1, "item: pass_number", "item: pass_numbr", mend: "`pass_number`"),
        Spoiling("reference.unknown-item", t1, "{item: juggling_passed, op: eq", "{item: jugling_passed, op: eq"),
        Spoiling("reference.unknown-form", "dictionary/images.yaml", "[T02]", "[T09]"),
        Spoiling(
            "reference.unknown-group", "rights.yaml", "groups: [collection, wearer", "groups: [collection, warer",
            mend: "`wearer`"),
        Spoiling(
            "reference.unknown-subject", "dictionary/items/badge.yaml", "subject: stay", "subject: stays",
            mend: "`stay`"),
        Spoiling(
            "reference.unknown-department", "offices.yaml", "department: wardrobe", "department: wardrope",
            mend: "`wardrobe`"),
        Spoiling("reference.unknown-department", t1, "lead: hall", "lead: hull"),
        Spoiling("reference.unknown-ground", t1, "waits: [Z02]", "waits: [Z03]"),
        Spoiling("reference.unknown-phase", t1, "phase: produce", "phase: product", mend: "`produce`"),
        Spoiling(
            "reference.unknown-event", t1, "starts: ticket_called", "starts: ticket_caled", mend: "`ticket_called`"),
        Spoiling("reference.unknown-event", "retention.yaml", "starts: case_closed", "starts: never"),
        Spoiling("reference.unknown-source", "grounds.yaml", "law: HAT Art.5", "law: HUT Art.5", mend: "`HAT`"),
        Spoiling("reference.unknown-source", "fees.yaml", "basis: TENT Art.3", "basis: HAT Art.3; TENTS Art.3"),
        Spoiling("reference.unknown-fee", t1, "code: ribbon", "code: ribon", mend: "`ribbon`"),
        Spoiling("reference.unknown-remedy", t1, "remedy: shout", "remedy: whisper"),
        Spoiling("reference.unknown-purpose", "rights.yaml", "- {purpose: supervision", "- {purpose: curiosity"),
        Spoiling("reference.unknown-site", "offices.yaml", "site: hill", "site: hole"),
        Spoiling("reference.unknown-area", "sites.yaml", "area: '990101'", "area: '990109'"),
        Spoiling(
            "reference.unknown-code-list", "dictionary/items/badge.yaml", "code_list: hat_colour",
            "code_list: hat_color"),
        Spoiling("reference.unknown-image", t1, "image: hat_picture", "image: hat_pictures"),
        Spoiling("reference.unknown-step", t1, "ends: give", "ends: gave"),
        Spoiling("reference.unknown-step", t1, "code: ribbon, at: give", "code: ribbon, at: giving"),
        Spoiling("reference.unknown-paper", t1, "else_paper: pass", "else_paper: pas"),
        Spoiling("reference.unknown-fact", t1, "{fact: mood, op: eq", "{fact: moods, op: eq", mend: "`mood`"),
        Spoiling("reference.unknown-clock", t1, "same_as: decision", "same_as: decisions"),
        Spoiling("reference.unknown-procedure", "tests/tent.yaml", "procedure: T2\n", "procedure: T3\n"),
        Spoiling(
            "reference.unknown-action", "rights.yaml", "actions: [read, list, review]", "actions: [reed, list, review]",
            mend: "`read`"),
        Spoiling("reference.unknown-role", "tests/rights.yaml", "role: dresser", "role: dreser", mend: "`dresser`"),
    ]
}

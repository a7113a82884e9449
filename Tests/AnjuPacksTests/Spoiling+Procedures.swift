extension Spoiling {
    private static let t1 = "procedures/T1.yaml"
    private static let t2 = "procedures/T2.yaml"
    private static let checks = "statutory-checks.yaml"

    /// Procedures whose parts do not fit together.
    static let procedures: [Spoiling] = [
        Spoiling("condition.wrong-code", t1, "{item: wish, op: ne, value: '9'}", "{item: wish, op: ne, value: '8'}"),
        Spoiling(
            "condition.wrong-code", t1, "{fact: mood, op: eq, value: sad}", "{fact: mood, op: eq, value: sat}",
            mend: "`sad`"),
        Spoiling(
            "condition.wrong-code", t1, "{item: juggling_passed, op: eq, value: true}",
            "{item: juggling_passed, op: eq, value: '1'}"),
        Spoiling(
            "condition.wrong-type", t1, "{item: hobbies, op: contains_any, value: ['2']}",
            "{item: hobbies, op: in, value: ['2']}"),
        Spoiling(
            "condition.wrong-type", t1, "{item: birth_date, op: age_below, value: 10}",
            "{item: wearer_name, op: age_below, value: 10}"),
        Spoiling("step.no-law", t2, ", law: TENT Art.1, phase: submit", ", phase: submit", mend: "`law`"),
        Spoiling("common.missing", "common.yaml", "key: settlement", "key: settled", noted: "pack.yaml"),
        Spoiling("condition.unknown-operation", t1, "op: not_past}", "op: not_passed}", mend: "`not_past`"),
        Spoiling("condition.empty", t1, "{item: wish, op: ne, value: '9'}", "{op: ne, value: '9'}"),
        Spoiling("step.cycle", t1, "  after: [apply]", "  after: [apply, give]", down: -6),
        Spoiling(
            "step.cycle", t1, "  after: [juggle, ask_moon, home]", "  after: [juggle, ask_moon, home, decide]", down: -5
        ),
        Spoiling(
            "step.unreachable", t1, "  actor: wardrobe\n  after: [decide]", "  actor: wardrobe\n  after: []", down: -4),
        Spoiling("step.phase-back", t1, "phase: produce", "phase: review", down: -3),
        Spoiling("step.returns-forward", t1, "returns_to: accept", "returns_to: decide", down: -12),
        Spoiling(
            "step.never-completes", t1, "{item: juggling_passed, op: eq, value: true}",
            "{item: tent_size, op: present}", down: -10),
        Spoiling("form.never-captured", t1, "captures: [T01, T02]", "captures: [T01]", noted: t1),
        Spoiling(
            "form.captured-twice", t1, "  actor: hall\n  after: [make]\n  captures: []",
            "  actor: hall\n  after: [make]\n  captures: [T01]", noted: t1),
        Spoiling("form.not-declared", t1, "updates: [T01]", "updates: [T03]", down: -10),
        Spoiling("check.no-limit", checks, "maximum: {value: 30,", "maximum: {value: 0,"),
        Spoiling(
            "check.no-limit", checks,
            "  appeal: {value: 3, unit: working_day, basis: HAT Art.7, certainty: verified}\n",
            "", noted: checks),
        Spoiling("check.no-approver", checks, "approvers: [supervisor]", "approvers: []", noted: checks),
        Spoiling("check.deferral-too-long", checks, "deferral: {value: 10,", "deferral: {value: 181,", noted: checks),
        Spoiling("check.not-a-refusal", checks, "refusals: [X03]", "refusals: [Y01]", noted: checks),
        Spoiling("check.no-ground", checks, "question: moon_ban", "question: moon_bun", noted: t1),
        Spoiling("reference.unknown-role", checks, "[supervisor]", "[supervizor]", mend: "`supervisor`"),
        Spoiling("outcome.wrong-ground", t1, "waits: [Z02]", "waits: [X01]"),
        Spoiling("outcome.wrong-ground", t1, "refused: [X01]}", "refused: [Z02]}"),
        Spoiling("carry.type-mismatch", t2, "{from: wearer_name, to: guarantor}", "{from: act_start, to: guarantor}"),
        Spoiling("output.not-a-date", t1, "not_beyond: [pass_until]", "not_beyond: [pass_number]", down: -10),
        Spoiling("output.endorses-nothing", t1, "by: juggle}", "by: juggle, endorses: badge}"),
        Spoiling("procedure.no-remedy", t1, "remedy: shout\n", "", noted: t1),
        Spoiling("procedure.refusal-without-remedy", t1, "remedy: shout", "remedy: none_needed", noted: t1),
        Spoiling(
            "fee.unknown-fact", "fees.yaml", "when: {item: hat_colour, op: not_in, value: ['NO']}",
            "when: {fact: rich, op: eq, value: true}", noted: t1),
        Spoiling("law.missing", "grounds.yaml", "law: HAT Art.5, ", "", mend: "sources.yaml"),
        Spoiling(
            "law.missing", t1, "legal_basis:\n- {law: HAT Art.1, note: every hat may have a badge}\n", "", noted: t1),
        Spoiling(
            "law.missing", t1, "ends: apply, kind: applicant, basis: HAT Art.17, ", "ends: apply, kind: applicant, ",
            mend: "`basis`"),
        Spoiling("law.missing", "rights.yaml", "  law: HAT Art.11\n", "", down: -3),
    ]
}

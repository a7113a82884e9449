extension Spoiling {
    private static let t1 = "procedures/T1.yaml"

    /// Keys and values of the wrong shape.
    static let shapes: [Spoiling] = [
        Spoiling("shape.unknown-key", t1, "  completes_when:", "  completed_when:", mend: "`completes_when`"),
        Spoiling("shape.unknown-key", "pack.yaml", "currency: XTS", "currency: XTS\ncolour: blue", down: 1),
        Spoiling("shape.missing-key", "dictionary/items/pets.yaml", "  type: string\n", "", down: -4, mend: "`type`"),
        Spoiling(
            "shape.not-a-list", "dictionary/subjects.yaml", "identified_by: [pet_name]", "identified_by: pet_name"),
        Spoiling("shape.not-a-text", t1, "lead: hall", "lead: [hall]"),
        Spoiling("shape.not-a-mapping", t1, "parties: {applicant: applicant, agent: agent}", "parties: applicant"),
        Spoiling("shape.not-true-or-false", t1, "bars: false", "bars: 'no'"),
        Spoiling("shape.not-a-number", "dictionary/items/pets.yaml", "max_length: 40", "max_length: forty"),
        Spoiling(
            "shape.not-a-date", "sources.yaml", "in_force: '2025-01-01', zh: 帽子法", "in_force: '2025-02-29', zh: 帽子法"),
        Spoiling("shape.not-a-moment", "tests/tent.yaml", "at: '2026-03-03'\n", "at: '03.03.2026'\n"),
        Spoiling(
            "shape.wrong-word", "departments.yaml", "zh: 马戏团, en: Circus, kind: organisation",
            "zh: 马戏团, en: Circus, kind: organization", mend: "`organisation`"),
        Spoiling("shape.wrong-word", "dictionary/items/pets.yaml", "type: string", "type: sting", mend: "`string`"),
        Spoiling("shape.wrong-word", t1, "unit: month_window", "unit: monthly"),
        Spoiling("dates.out-of-order", "fees.yaml", "{from: '2026-07-01', amount: 7", "{from: '2024-07-01', amount: 7"),
        Spoiling(
            "entry.duplicate", "grounds.yaml", "- {code: X02",
            "- {code: X01, key: again, kind: refusal, zh: 又一次, en: again, law: HAT Art.1, certainty: verified}\n- {code: X02"
        ),
        Spoiling(
            "entry.duplicate", "codes/wish.yaml", "- {code: '2'", "- {code: '1', zh: 又一次, en: again}\n- {code: '2'"),
        Spoiling(
            "entry.duplicate", "dictionary/items/pets.yaml", "id: TE11", "id: TE12", noted: "dictionary/items/tent.yaml"
        ),
        Spoiling(
            "entry.duplicate", t1, "- {key: lucky, zh: 运气好",
            "- {key: leap, zh: 还是闰年, en: again, type: boolean, set_by: pack}\n- {key: lucky, zh: 运气好", noted: t1),
        Spoiling("text.missing-chinese", "grounds.yaml", "zh: 情绪不佳, ", "", mend: "Chinese"),
        Spoiling("text.missing-translation", "remedies.yaml", ", en: ", ", note: "),
        Spoiling(
            "test.expects-nothing", "tests/periods.yaml", "  expect: {last: '2026-03-11'}", "  expect: {}", down: -2),
        Spoiling(
            "test.unknown-question", "tests/periods.yaml", "{last: '2026-03-11'}", "{lost: '2026-03-11'}",
            mend: "`last`"),
        Spoiling("test.unknown-event", "tests/badge.yaml", "- {withdrawn: true, at:", "- {withdrawn: false, at:"),
    ]
}

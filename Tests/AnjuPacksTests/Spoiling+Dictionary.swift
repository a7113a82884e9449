extension Spoiling {
    private static let badge = "dictionary/items/badge.yaml"
    private static let tent = "dictionary/items/tent.yaml"
    private static let pets = "dictionary/items/pets.yaml"

    /// Items and forms that no pack may have.
    static let dictionaries: [Spoiling] = [
        Spoiling("item.no-form", pets, "forms: [T03]", "forms: []", down: -6),
        Spoiling("item.form-not-its-own", pets, "mandatory_on: []", "mandatory_on: [T01]", down: -7),
        Spoiling("item.subject-mismatch", tent, "subject: tenancy", "subject: stay", down: -6),
        Spoiling("item.no-code-list", badge, "  code_list: hat_colour\n", "", down: -6),
        Spoiling("item.index-not-sealed", pets, "  sealed: false", "  sealed: false\n  blind_index: true", down: -10),
        Spoiling(
            "item.sensitive-not-sealed", tent, "  sensitive: true\n  sealed: true",
            "  sensitive: true\n  sealed: false", down: -10),
        Spoiling("item.excluded", "excluded-items.yaml", "key: shoe_size", "key: pet_name", noted: pets),
        Spoiling(
            "item.suspicion", "dictionary/items/circus.yaml", "items:\n",
            "items:\n- {id: TE99, key: risk_level, zh: 风险等级, en: Risk level, type: string, forms: [T03], subject: organisation}\n",
            down: 1),
        Spoiling("subject.until", "dictionary/subjects.yaml", "until: pass_until", "until: birth_date"),
        Spoiling(
            "form.empty", "dictionary/forms.yaml", "- {id: T01,",
            "- {id: T04, key: none, zh: 空表, en: Empty, subject: person, subjects: [person]}\n- {id: T01,"),
    ]

    /// Calendars, deployments, rights and the pack itself.
    static let others: [Spoiling] = [
        Spoiling(
            "rights.unasked-action", "rights.yaml", "key: review, zh: 复查, en: look twice",
            "key: review, zh: 复查, en: look twice}\n- {key: reviev, zh: 复查, en: look twice", down: 1, mend: "`review`"),
        Spoiling("rights.masked-unseen", "rights.yaml", "masked: {badge: partial}", "masked: {health: partial}"),
        Spoiling(
            "rights.no-emergency", "rights.yaml",
            "emergencies:\n- {key: storm, zh: 大风吹走帽子, en: a storm takes the hats, law: HAT Art.13}\n", "", down: 4),
        Spoiling(
            "rights.hiding-alone", "rights.yaml", "approvers: [supervisor]}", "approvers: [dresser]}",
            mend: "no role in both"),
        Spoiling("calendar.reversed", "calendars/2026.yaml", "to: '2026-03-10'", "to: '2026-03-08'"),
        Spoiling(
            "calendar.wrong-year", "calendars/2026.yaml", "from: '2026-03-09', to: '2026-03-10'",
            "from: '2025-03-09', to: '2025-03-10'"),
        Spoiling(
            "calendar.overlap", "calendars/2026.yaml", "make_up_days:",
            "- {key: more, zh: 更多, en: more, from: '2026-03-10', to: '2026-03-11', statutory: []}\nmake_up_days:"),
        Spoiling("calendar.overlap", "calendars/2026.yaml", "to: '2026-03-10'", "to: '2026-03-14'", down: 1),
        Spoiling(
            "calendar.make-up-not-weekend", "calendars/2026.yaml", "make_up_days: ['2026-03-14']",
            "make_up_days: ['2026-03-14', '2026-03-20']"),
        Spoiling("series.no-serial", "series.yaml", "pattern: 'B{n}'", "pattern: 'B'"),
        Spoiling("ground.nothing-shown", "grounds.yaml", ", shown_as: Z00", ""),
        Spoiling("pack.unknown-zone", "pack.yaml", "zone: Asia/Yangon", "zone: Asia/Hatville"),
        Spoiling("pack.binding-language", "pack.yaml", "languages: [zh-Hans, en]", "languages: [en, zh-Hans]"),
    ]
}

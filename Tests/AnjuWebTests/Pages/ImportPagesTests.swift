import AnjuCore
import AnjuI18n
import Testing

@testable import AnjuWeb

/// The pages of files for a register, as they stand.
@Suite struct ImportPagesTests {
    private static func facts(_ t: Translator) -> [Fact] {
        [
            Fact(label: t("imports.register"), value: Words(t("imports.register-foreigners"))),
            Fact(label: t("imports.rows-label"), value: Words(t.number(13_226))),
            Fact(label: t("imports.brought"), value: Words("吕绿叶 · 2026-03-03 09:12")),
        ]
    }

    @Test func `the files of an office`() throws {
        try Snapshot.expect("imports", navigation: "nav.imports") { t in
            ImportsPage(
                model: .init(
                    registers: [
                        .init(t("imports.register-people"), "/imports/take/people"),
                        .init(t("imports.register-places"), "/imports/take/places"),
                    ],
                    runs: [
                        .init(
                            status: .now, name: "名单 2026.xlsx", path: "/imports/imp_1",
                            words: [t("imports.state-waiting"), t("imports.rows", ["count": .number(13_226)])]),
                        .init(
                            status: .bad, name: "<b>.csv", path: "/imports/imp_2", words: [t("imports.state-uploaded")]),
                    ], morePath: "/imports?before=imp_2"), t: t)
        }
    }

    @Test func `where a file is handed in, with what is wrong`() throws {
        try Snapshot.expect("import-take", navigation: "nav.imports") { t in
            TakeInPage(
                model: .init(
                    register: t("imports.register-foreigners"),
                    templates: [.init("English", "/imports/templates/foreigners/en")], needed: ["证件号码", "性别"],
                    file: Field(
                        "file", label: t("imports.file"), .file(accept: ".xlsx,.csv", camera: false),
                        hint: t("imports.file-hint"), width: .full,
                        error: t.violation(Violation("file", "input.required"))),
                    path: "/imports/take/foreigners"), t: t)
        }
    }

    @Test func `a run that works, and one that waits`() throws {
        try Snapshot.expect("import-running", navigation: "nav.imports") { t in
            var model = ImportPage.Model(
                name: "名单 2026.xlsx", register: t("imports.register-foreigners"), status: .wait,
                state: t("imports.state-running"), facts: Self.facts(t), path: "/imports/imp_1")
            model.progress = .init(
                done: 4_000, of: 13_226,
                words: t("imports.progress", ["done": .number(4_000), "count": .number(13_226)]))
            model.acts = [Act(label: t("imports.cancel"), path: "/imports/imp_1/cancel", sends: [:])]
            return ImportPage(model: model, t: t)
        }
        try Snapshot.expect("import-waiting", navigation: "nav.imports") { t in
            var model = ImportPage.Model(
                name: "名单 2026.xlsx", register: t("imports.register-foreigners"), status: .now,
                state: t("imports.state-waiting"), facts: Self.facts(t), path: "/imports/imp_1")
            model.notes = [t("imports.waits")]
            model.panels = [
                .approval(t("imports.release"), at: "/imports/imp_1/release", key: "release", problem: nil, t)
            ]
            model.counts = [
                .init(
                    status: .done, label: t("imports.outcome-new"), path: "/imports/imp_1?show=new", number: "13,100"),
                .init(status: .bad, label: t("imports.outcome-rejected"), path: nil, number: "0"),
            ]
            model.shown = t("imports.shown", ["outcome": .text(t("imports.outcome-rejected"))])
            model.lines = [
                .init(
                    name: t("imports.row", ["row": .number(17)]),
                    words: ["证件号码: " + t.violation(Violation("id_doc_number", "identifier.empty"))])
            ]
            model.morePath = "/imports/imp_1?show=rejected&after=17"
            model.downloads = [Act(label: t("imports.back"), path: "/imports/imp_1/file")]
            return ImportPage(model: model, t: t)
        }
    }

    @Test func `which column holds what`() throws {
        try Snapshot.expect("import-columns", navigation: "nav.imports") { t in
            var model = ImportPage.Model(
                name: "名单.csv", register: t("imports.register-people"), status: .bad,
                state: t("imports.state-uploaded"), facts: Self.facts(t), path: "/imports/imp_1")
            model.notes = [t.violation(Violation("sex", "import.column-missing", ["item": "性别"]))]
            model.columns = [
                Field(
                    "column-0", label: "电话打哪里",
                    .select([.init("", t("imports.not-read")), .init("mobile_phone", "手机")], chosen: ""), width: .third)
            ]
            return ImportPage(model: model, t: t)
        }
    }
}

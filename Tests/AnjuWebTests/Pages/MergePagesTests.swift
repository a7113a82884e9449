import AnjuI18n
import Testing

@testable import AnjuWeb

/// The pages on which two files become one and two again.
@Suite struct MergePagesTests {
    @Test func `what will happen stands before the form`() throws {
        try Snapshot.expect("merge", navigation: "nav.people") { t in MergePage(model: Self.model(t), t: t) }
        try Snapshot.expect("merge-obstacles", navigation: "nav.people") { t in
            var model = Self.model(t)
            (model.fields, model.differences) = ([], [])
            model.obstacles = [t("merge.by-another"), t("violation.merge.permits")]
            return MergePage(model: model, t: t)
        }
    }

    private static func model(_ t: Translator) -> MergePage.Model {
        MergePage.Model(
            one: "KHIN MAUNG MYINT · 533102 · 2026-03-02", other: "KHIN MG MYINT · 533102 · 2026-03-04",
            counts: [
                .init(label: t("merge.rows-case_file"), one: "1", other: "0"),
                .init(label: t("merge.rows-stay"), one: "0", other: "2"),
            ],
            differences: [.init(label: t("duplicates.name"), one: "KHIN MAUNG MYINT", other: "KHIN MG MYINT")],
            notes: [t("merge.stays-whole"), t("merge.homes", ["count": .number(2)])], obstacles: [],
            fields: [
                Field(
                    "keep", label: t("merge.keep"),
                    .radio(
                        [.init("one", t("duplicates.one")), .init("other", t("duplicates.other"))], chosen: "one"),
                    width: .full),
                Field("words", label: t("merge.words"), .textarea(""), width: .full),
                Field(
                    "password-merge", label: t("confirm.password"), .secret(autocomplete: "current-password"),
                    hint: t("confirm.why"), width: .half),
            ], seen: "1.1.2-1.1.3-2", path: "/duplicates/dup_1/merge", back: "/duplicates/dup_1")
    }

    @Test func `what became of a file is told, the newest first`() throws {
        try Snapshot.expect("merges", navigation: "nav.people") { t in
            MergesPage(
                model: .init(
                    name: "KHIN MAUNG MYINT", stays: "/people/per_1/stays",
                    lines: [
                        .init(
                            id: "merge-1", title: t("merge.took-in", ["file": "KHIN MG MYINT · 533102"]),
                            facts: [
                                Fact(label: t("merge.made"), value: "2026-03-04 09:12"),
                                Fact(label: t("merge.reason"), value: Words(t("merge.reason-same-document"))),
                            ],
                            fields: [
                                Field(
                                    "theirs", label: t("merge.theirs"),
                                    .checks([.init("cas_1", "RL-2026-000017")], chosen: []), isOptional: true,
                                    width: .full),
                                Field("words", label: t("merge.words"), .textarea(""), width: .full),
                            ], seen: "1.2.3.1", path: "/people/per_1/merges/mrg_1/undo"),
                        .init(id: "merge-2", title: t("merge.was-in"), facts: [], note: t("merge.not-first")),
                    ]), t: t)
        }
        try Snapshot.expect("merges-none", navigation: "nav.people") { t in
            MergesPage(model: .init(name: "KHIN MAUNG MYINT", stays: "/people/per_1/stays", lines: []), t: t)
        }
    }
}

import AnjuHTML
import AnjuI18n

/// What will happen when two files become one, and the form of who does it.
struct MergePage: PageView {
    struct Model: Hashable, Sendable {
        /// Who and since when, of each file.
        var one: String
        var other: String
        var counts: [Row]
        var differences: [Row]
        /// What is to be known beforehand.
        var notes: [String]
        /// What stands against it; then there is no form.
        var obstacles: [String]
        var fields: [Field]
        var seen: String
        var path: String
        var back: String
        var problems: [String] = []
    }

    /// One thing of each file.
    struct Row: Hashable, Sendable {
        var label: String
        var one: String
        var other: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("merge.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.back, t("duplicates.pair"), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "merge-title")) {
                div(.class("pad")) {
                    h1(.id("merge-title")) { title }
                    p { t("merge.note") }
                    for words in model.notes { p(.class("small quiet")) { words } }
                }
                Self.table(
                    title, [Row(label: t("duplicates.kept"), one: model.one, other: model.other)] + model.counts, t)
            }
            Sheet.titled(t("merge.differences"), id: "differences", note: t("merge.differences-note")) { differences }
            answer
        }
    }

    @HTMLBuilder private var differences: HTML {
        if model.differences.isEmpty {
            p(.class("pad quiet")) { t("merge.no-differences") }
        } else {
            Self.table(t("merge.differences"), model.differences, t)
        }
    }

    private static func table(_ name: String, _ rows: [Row], _ t: Translator) -> HTML {
        Sheet.scrolling(t("shell.scrollable", ["name": .text(name)])) {
            AnjuHTML.table(.class("rows")) {
                thead {
                    tr {
                        th(.scope("col")) { t("duplicates.what") }
                        th(.scope("col")) { t("duplicates.one") }
                        th(.scope("col")) { t("duplicates.other") }
                    }
                }
                tbody {
                    for row in rows {
                        tr {
                            th(.scope("row")) { row.label }
                            td { row.one }
                            td { row.other }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var answer: HTML {
        if model.obstacles.isEmpty {
            Sheet.titled(t("merge.do"), id: "answer-title", note: t("merge.do-note")) {
                form(.class("pad form"), .method("post"), .action(model.path), .novalidate()) {
                    input(.type("hidden"), .name("seen"), .value(model.seen))
                    for field in model.fields { FieldView(field, t, .desk).html }
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("merge.do") } }
                }
            }
        } else {
            Sheet.titled(t("merge.obstacles"), id: "obstacles") {
                div(.class("pad")) { for words in model.obstacles { p { Status.wait.html(words) } } }
            }
        }
    }
}

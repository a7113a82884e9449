import AnjuHTML
import AnjuI18n

/// Two files side by side, with what speaks for one person and what against.
struct DuplicatePage: PageView {
    struct Model: Hashable, Sendable {
        var rows: [Row]
        /// How likely, in words.
        var words: String
        /// Where each file is, and since when.
        var one: String
        var other: String
        /// What the two are.
        var fields: [Field]
        var path: String
        var version: Int
        /// Where another official makes one file of a pair that was found to be one person.
        var mergePath: String?
        var problems: [String] = []
    }

    /// One thing that was compared.
    struct Row: Hashable, Sendable {
        var label: String
        var one: String
        var other: String
        var level: String
        var isFor: Bool
        var isSame: Bool
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("duplicates.pair") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: DuplicateRoutes.path, t("duplicates.title"), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "pair-title")) {
                div(.class("pad")) {
                    h1(.id("pair-title")) { title }
                    p { model.words }
                    p(.class("small quiet")) { t("duplicates.note") }
                    if let path = model.mergePath { p(.class("below")) { a(.href(path)) { t("duplicates.merge") } } }
                }
                comparison
            }
            answer
        }
    }

    private var comparison: HTML {
        Sheet.scrolling(t("shell.scrollable", ["name": .text(title)])) {
            table(.class("rows")) {
                thead {
                    tr {
                        th(.scope("col")) { t("duplicates.what") }
                        th(.scope("col")) { t("duplicates.one") }
                        th(.scope("col")) { t("duplicates.other") }
                        th(.scope("col")) { t("duplicates.how") }
                    }
                }
                tbody {
                    for row in model.rows { line(row) }
                    tr {
                        th(.scope("row")) { t("duplicates.kept") }
                        td { model.one }
                        td { model.other }
                        td {}
                    }
                }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        let state = row.isFor ? Status.done.html(row.level) : Status.wait.html(row.level)
        return tr {
            th(.scope("row")) { row.label }
            td { row.one }
            if row.isSame { td { row.other } } else { td { mark { row.other } } }
            td { state }
        }
    }

    private var answer: HTML {
        Sheet.titled(t("duplicates.answer"), id: "answer-title", note: t("duplicates.answer-note")) {
            form(.class("pad form"), .method("post"), .action(model.path), .novalidate()) {
                input(.type("hidden"), .name("version"), .value(String(model.version)))
                for field in model.fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("duplicates.do") } }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// A possible match beside the person's own papers, for somebody to judge.
struct ComparePage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var path: String
        var names: PersonNames
        var rows: [Row]
        var fields: [Field]
        var judgePath: String
        var sends: [String: String]
        /// The authority holds nothing of the kind any more: nothing is to be judged.
        var isGone = false
        var problems: [String] = []
    }

    /// One fact on both sides.
    struct Row: Hashable, Sendable {
        var label: String
        var person: String
        var held: String
        var isSame: Bool
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("checks.compare") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.path, t("checks.back", ["number": .text(model.number)]), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "compare-title")) {
                div(.class("pad")) {
                    h1(.id("compare-title")) { t("checks.compare") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    p(.class("quiet below")) { t(model.isGone ? "checks.compare-gone" : "checks.compare-note") }
                }
                if !model.isGone { comparison }
            }
            if !model.isGone {
                Sheet.titled(t("checks.verdict"), id: "verdict-title", note: t("checks.verdict-note")) {
                    form(.class("pad form"), .method("post"), .action(model.judgePath), .novalidate()) {
                        for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
                            input(.type("hidden"), .name(name), .value(value))
                        }
                        for field in model.fields { FieldView(field, t, .desk).html }
                        p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("checks.judge") } }
                    }
                }
            }
        }
    }

    private var comparison: HTML {
        Sheet.scrolling(t("shell.scrollable", ["name": .text(t("checks.compare"))])) {
            table(.class("rows")) {
                thead {
                    tr {
                        th(.scope("col")) { t("checks.fact") }
                        th(.scope("col")) { t("checks.person-side") }
                        th(.scope("col")) { t("checks.held-side") }
                        th(.scope("col")) { t("checks.same-column") }
                    }
                }
                tbody { for row in model.rows { line(row) } }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        tr {
            th(.scope("row")) { row.label }
            td { row.person }
            td { row.held }
            td { row.isSame ? Status.done.html(t("checks.is-same")) : Status.wait.html(t("checks.is-other")) }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// One file on its way into a register: how far it is, what is wrong with its rows, and what can be done with it.
struct ImportPage: PageView {
    struct Model: Hashable, Sendable {
        var name: String
        var register: String
        var status: Status
        var state: String
        var facts: [Fact]
        var path: String
        var notes: [String] = []
        var problems: [String] = []
        /// How far the program has come, while it works.
        var progress: Progress?
        /// Which column holds what; empty once the rows are read.
        var columns: [Field] = []
        var acts: [Act] = []
        /// What is decided with the own password.
        var panels: [DecisionPanel] = []
        var downloads: [Act] = []
        var counts: [Count] = []
        /// What the rows that are shown have in common.
        var shown: String?
        var lines: [Line] = []
        var morePath: String?
    }

    struct Progress: Hashable, Sendable {
        var done: Int
        var of: Int
        var words: String
    }

    /// How many rows have an outcome.
    struct Count: Hashable, Sendable {
        var status: Status
        var label: String
        var path: String?
        var number: String
    }

    /// One row of the file.
    struct Line: Hashable, Sendable {
        var name: String
        /// Each fault with its column, or what else is to be said.
        var words: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.name + " · " + t("imports.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.columns + model.panels.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: ImportRoutes.path, t("imports.title"), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "run-title")) {
                div(.class("pad")) {
                    h1(.id("run-title")) { model.name }
                    p { model.status.tag(model.state) }
                    Fact.row(model.facts)
                    progress
                    for note in model.notes { p(.class("note below")) { note } }
                    acts
                }
            }
            counts
            rows
            columns
            downloads
        }
    }

    @HTMLBuilder private var progress: HTML {
        if let progress = model.progress {
            p(.class("below"), .id("run-progress")) { progress.words }
            AnjuHTML.progress(
                .class("meter"), .max(max(progress.of, 1)), .value(String(progress.done)),
                .aria(.labelledby, "run-progress")
            ) { progress.words }
            p(.class("below")) { a(.class("btn plain"), .href(model.path)) { t("imports.again") } }
        }
    }

    @HTMLBuilder private var acts: HTML {
        if !model.acts.isEmpty { div(.class("row below")) { for act in model.acts { act.html } } }
        if !model.panels.isEmpty {
            div(.class("panels below")) { for panel in model.panels { panel.html(t) } }
        }
    }

    @HTMLBuilder private var counts: HTML {
        if !model.counts.isEmpty {
            Sheet.titled(t("imports.counts"), id: "counts") {
                ul(.class("list")) {
                    for count in model.counts {
                        Sheet.line(count.status.mark, end: b { count.number }) {
                            if let path = count.path { a(.href(path)) { count.label } } else { count.label }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var rows: HTML {
        if let shown = model.shown {
            Sheet.titled(shown, id: "rows") {
                if model.lines.isEmpty { p(.class("pad quiet")) { t("imports.no-rows") } }
                ul(.class("list")) {
                    for line in model.lines {
                        Sheet.line(span {}) {
                            b { line.name }
                            for words in line.words { p(.class("small")) { words } }
                        }
                    }
                }
                if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("imports.more") } } }
            }
        }
    }

    @HTMLBuilder private var columns: HTML {
        if !model.columns.isEmpty {
            Sheet.titled(t("imports.columns"), id: "columns", note: t("imports.columns-note")) {
                form(.class("pad form"), .method("post"), .action(model.path + "/columns"), .novalidate()) {
                    for field in model.columns { FieldView(field, t, .desk).html }
                    p(.class("f w12")) {
                        button(.class("btn plain"), .type("submit")) { t("imports.columns-do") }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var downloads: HTML {
        if !model.downloads.isEmpty {
            Sheet.titled(t("imports.downloads"), id: "downloads", note: t("imports.downloads-note")) {
                div(.class("pad row")) { for act in model.downloads { act.html } }
            }
        }
    }
}

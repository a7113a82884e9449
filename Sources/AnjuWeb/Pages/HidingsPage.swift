import AnjuHTML
import AnjuI18n

/// Hidings of the own office, and those that wait for somebody independent.
struct HidingsPage: PageView {
    struct Model: Hashable, Sendable {
        var rows: [Row]
        var notice: String?
        var problems: [String] = []
    }

    /// One hiding: of which case, on what ground, why, and where it stands.
    struct Row: Hashable, Sendable {
        var title: String
        var status: Status
        var words: [String]
        var quiet: [String]
        var acts: [Act]
        /// What the second of two people approves.
        var panels: [DecisionPanel] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("hiding.list") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.rows.flatMap(\.panels).flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            faults.html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            Sheet.titled(t("hiding.all"), id: "hidings", note: t("hiding.list-note")) {
                if model.rows.isEmpty {
                    p(.class("pad quiet")) { t("hiding.none") }
                } else {
                    ul(.class("list")) { for row in model.rows { line(row) } }
                }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        Sheet.line(
            row.status.shape(t("status." + row.status.rawValue)), end: HTML.joined(row.acts.map(\.html), by: " ")
        ) {
            b { row.title }
            for words in row.words { p { words } }
            for words in row.quiet { p(.class("small quiet")) { words } }
            if !row.panels.isEmpty { div(.class("panels")) { for panel in row.panels { panel.html(t) } } }
        }
    }
}

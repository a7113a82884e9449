import AnjuHTML
import AnjuI18n

/// What was opened in emergencies, for whoever says whether it was right.
struct ReviewsPage: PageView {
    struct Model: Hashable, Sendable {
        var rows: [Row]
        /// Where the list goes on; `nil` where it ends.
        var morePath: String?
        var notice: String?
        var problems: [String] = []
    }

    /// One use: who and when, which emergency, and the words.
    struct Row: Hashable, Sendable {
        var title: String
        var category: String
        var reason: String
        /// When the review is due, and whether that is over.
        var due: String
        var isLate: Bool
        /// What the reviewer finds, with the own password.
        var panels: [DecisionPanel]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("emergency.reviews") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.rows.flatMap(\.panels).flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            faults.html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            Sheet.titled(t("emergency.waiting"), id: "waiting", note: t("emergency.waiting-note")) {
                if model.rows.isEmpty {
                    p(.class("pad quiet")) { t("emergency.none") }
                } else {
                    ul(.class("list")) { for row in model.rows { line(row) } }
                    if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("emergency.more") } } }
                }
            }
        }
    }

    private func line(_ row: Row) -> HTML {
        let status: Status = row.isLate ? .bad : .hold
        return Sheet.line(status.shape(t("status." + status.rawValue)), end: .nothing) {
            b { row.title }
            p(.class("small")) { row.category }
            p { row.reason }
            p(.class("small quiet")) { row.due }
            div(.class("panels")) { for panel in row.panels { panel.html(t) } }
        }
    }
}

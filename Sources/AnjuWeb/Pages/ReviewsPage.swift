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
        var acts: [Act]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("emergency.reviews") }
    var hasErrors: Bool { !model.problems.isEmpty }

    var body: HTML {
        .of {
            ErrorSummary(fields: [], others: model.problems, t).html
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
        return Sheet.line(
            status.shape(t("status." + status.rawValue)), end: HTML.joined(row.acts.map(\.html), by: " ")
        ) {
            b { row.title }
            p(.class("small")) { row.category }
            p { row.reason }
            p(.class("small quiet")) { row.due }
        }
    }
}

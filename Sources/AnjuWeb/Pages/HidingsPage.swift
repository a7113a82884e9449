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
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("hiding.list") }
    var hasErrors: Bool { !model.problems.isEmpty }

    var body: HTML {
        .of {
            ErrorSummary(fields: [], others: model.problems, t).html
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
        }
    }
}

import AnjuHTML
import AnjuI18n

/// Stays in a list: those of a place now, or all that are kept of a person.
struct StayListPage: PageView {
    struct Model: Hashable, Sendable {
        var heading: String
        /// What the list holds.
        var listed: String
        var back: NavigationItem
        var facts: [Fact] = []
        /// What the half-year count says, and why.
        var count: [String] = []
        var lines: [Line]
        var acts: [Act] = []
        var morePath: String?
    }

    struct Line: Hashable, Sendable {
        var status: Status
        var title: String
        var path: String?
        var words: [String]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading }

    var body: HTML {
        .of {
            BackLink.html(to: model.back.path, model.back.key, t)
            h1 { model.heading }
            Fact.row(model.facts)
            if !model.count.isEmpty {
                Sheet.titled(t("stays.count"), id: "count") {
                    div(.class("pad")) { for words in model.count { p { words } } }
                }
            }
            if !model.acts.isEmpty { p(.class("row below")) { for act in model.acts { act.html } } }
            Sheet.titled(model.listed, id: "stays") { lines }
        }
    }

    @HTMLBuilder private var lines: HTML {
        if model.lines.isEmpty {
            p(.class("pad quiet")) { t("stays.none") }
        } else {
            Self.list(model.lines)
            if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("places.more") } } }
        }
    }

    /// The lines, one below the other.
    static func list(_ lines: [Line]) -> HTML {
        ul(.class("list")) {
            for line in lines {
                Sheet.line(line.status.mark) {
                    if let path = line.path { a(.href(path)) { line.title } } else { b { line.title } }
                    for words in line.words { p(.class("small")) { words } }
                }
            }
        }
    }
}

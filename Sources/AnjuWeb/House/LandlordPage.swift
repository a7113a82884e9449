import AnjuHTML
import AnjuI18n

/// What was declared at a door, for who lets the place: of each, whether the person lives there.
struct LandlordPage: PageView {
    struct Model: Hashable, Sendable {
        var place: String
        var lines: [Line]
        var notice: String?
        var problems: [String] = []
    }

    /// One who declared it.
    struct Line: Hashable, Sendable {
        var name: String
        var words: [String]
        var acts: [Act]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("landlord.title") }
    var hasErrors: Bool { !model.problems.isEmpty }

    var body: HTML {
        .of {
            ErrorSummary(fields: [], others: model.problems, t).html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            p { b { model.place } }
            p(.class("quiet")) { t("landlord.what") }
            if model.lines.isEmpty { p { t("landlord.none") } }
            ul(.class("choices")) {
                for line in model.lines {
                    li {
                        h2 { line.name }
                        for words in line.words { p { words } }
                        div(.class("acts row")) { for act in line.acts { act.html } }
                    }
                }
            }
        }
    }
}

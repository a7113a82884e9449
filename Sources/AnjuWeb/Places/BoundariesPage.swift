import AnjuHTML
import AnjuI18n

/// Boundaries that moved, each to be taken back, and what moves another.
struct BoundariesPage: PageView {
    struct Model: Hashable, Sendable {
        var fields: [Field]
        var lines: [Line]
        var problems: [String] = []
        var notice: String?
        /// Buildings that stay where they are, because their names are taken.
        var left: [NavigationItem] = []
    }

    /// One change.
    struct Line: Hashable, Sendable {
        var title: String
        var words: [String]
        /// What takes it back; `nil` where that was done, or it is that.
        var act: Act?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("boundaries.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: PlaceRoutes.path, t("places.title"), t)
            faults.html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { title }
            left
            Sheet.titled(t("boundaries.move"), id: "move", note: t("boundaries.move-note")) {
                form(.class("pad form"), .method("post"), .action(BoundaryRoutes.path), .novalidate()) {
                    for field in model.fields { FieldView(field, t, .desk).html }
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("boundaries.move-do") } }
                }
            }
            Sheet.titled(t("boundaries.changes"), id: "changes") { changes }
        }
    }

    @HTMLBuilder private var left: HTML {
        if !model.left.isEmpty {
            Sheet.titled(t("boundaries.left"), id: "left", note: t("boundaries.left-note")) {
                ul(.class("list")) {
                    for place in model.left { Sheet.line(Status.hold.mark) { a(.href(place.path)) { place.key } } }
                }
            }
        }
    }

    @HTMLBuilder private var changes: HTML {
        if model.lines.isEmpty {
            p(.class("pad quiet")) { t("boundaries.none") }
        } else {
            ul(.class("list")) {
                for line in model.lines {
                    Sheet.line(span {}, end: line.act?.html ?? .nothing) {
                        b { line.title }
                        for words in line.words { p(.class("small")) { words } }
                    }
                }
            }
        }
    }
}

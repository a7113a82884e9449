import AnjuHTML
import AnjuI18n

/// The register held against a place: how many are there, and what is not right with each registration.
struct PlaceCheckPage: PageView {
    struct Model: Hashable, Sendable {
        var place: NavigationItem
        var path: String
        var way: String
        var heading: String
        /// Why, and what follows from it.
        var what: String
        var fields: [Field]
        var lines: [Line]
        /// Said instead of the lines where there are too many.
        var tooLarge: String?
        var earlier: [Earlier]
        var problems: [String] = []
        var notice: String?
    }

    /// One registration with the two questions about it.
    struct Line: Hashable, Sendable {
        var name: String
        var words: String
        var fields: [Field]
        /// Which fields are wrong: folded away until somebody says so.
        var wrong: Field
        var isOpen: Bool
    }

    /// An earlier check, in words.
    struct Earlier: Hashable, Sendable {
        var status: Status
        var title: String
        var words: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading + " · " + model.place.key }
    var hasErrors: Bool { !errors.entries.isEmpty }

    private var errors: ErrorSummary {
        let whole = ErrorSummary(fields: model.fields, others: model.problems, t)
        let each = model.lines.flatMap { line in
            ErrorSummary(fields: line.fields, t).entries.map {
                ErrorSummary.Entry(anchor: $0.anchor, words: line.name + " · " + $0.words)
            }
        }
        return ErrorSummary(whole.entries + each, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.place.path, model.place.key, t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            errors.html
            h1 { model.heading }
            p(.class("quiet")) { model.what }
            if let words = model.tooLarge { p(.class("note")) { words } } else { asking }
            if !model.earlier.isEmpty { earlier }
        }
    }

    private var asking: HTML {
        form(.class("stack"), .method("post"), .action(model.path), .novalidate(), .data("guard", t("intake.unsaved")))
        {
            input(.type("hidden"), .name("way"), .value(model.way))
            Sheet.titled(t("placecheck.count"), id: "count", note: t("placecheck.count-note")) {
                div(.class("pad form")) { for field in model.fields { FieldView(field, t, .desk).html } }
            }
            Sheet.titled(t("placecheck.registered"), id: "registered", note: t("placecheck.registered-note")) {
                if model.lines.isEmpty { p(.class("pad quiet")) { t("stays.none") } }
                for line in model.lines { one(line) }
            }
            p { button(.class("btn"), .type("submit"), .data("primary")) { t("placecheck.do") } }
        }
    }

    private func one(_ line: Line) -> HTML {
        div(.class("pad")) {
            h3 { line.name }
            p(.class("small quiet")) { line.words }
            div(.class("form")) { for field in line.fields { FieldView(field, t, .desk).html } }
            details(.when(line.isOpen, .open())) {
                summary { t("placecheck.fields") }
                div(.class("form")) { FieldView(line.wrong, t, .desk).html }
            }
        }
    }

    private var earlier: HTML {
        Sheet.titled(t("placecheck.earlier"), id: "earlier") {
            ul(.class("list")) {
                for check in model.earlier {
                    Sheet.line(check.status.mark) {
                        b { check.title }
                        p(.class("small")) { check.words }
                    }
                }
            }
        }
    }
}

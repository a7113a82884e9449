import AnjuHTML
import AnjuI18n

/// Who may what: what waits for a second person, what there is, and a form with which more is proposed.
struct AccessPage: PageView {
    struct Model: Hashable, Sendable {
        var title: String
        /// The pages about access, this one among them.
        var places: [NavigationItem]
        var notice: String?
        /// What one person proposed.
        var proposals: [Entry]
        var entries: [Entry]
        /// Where the entries go on; `nil` where they end.
        var morePath: String?
        var form: Form
        var problems: [String] = []
    }

    /// One grant or agreement.
    struct Entry: Hashable, Sendable {
        /// The shape; its state stands in the title or the words.
        var status: Status
        var title: String
        /// In lines below the title.
        var words: [String]
        var acts: [Act]
        /// What the second of two people approves, with the own password.
        var panels: [DecisionPanel] = []
    }

    /// What is proposed or asked.
    struct Form: Hashable, Sendable {
        var title: String
        var note: String?
        var path: String
        /// Whether it only asks, and changes nothing.
        var isQuestion = false
        var fields: [Field]
        var label: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.title }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        let panels = (model.proposals + model.entries).flatMap(\.panels)
        return ErrorSummary(fields: panels.flatMap(\.fields) + model.form.fields, others: model.problems, t)
    }

    var body: HTML {
        .of {
            faults.html
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            h1 { model.title }
            Self.links(model.places, t)
            if !model.proposals.isEmpty {
                Sheet.titled(t("access.proposals"), id: "proposals", note: t("access.proposals-note")) {
                    list(model.proposals)
                }
            }
            Sheet.titled(t(model.form.isQuestion ? "access.answer" : "access.entries"), id: "entries") {
                if model.entries.isEmpty {
                    p(.class("pad quiet")) { t(model.form.isQuestion ? "access.unasked" : "access.none") }
                } else {
                    list(model.entries)
                }
                if let path = model.morePath { p(.class("pad")) { a(.href(path)) { t("access.more") } } }
            }
            question
        }
    }

    /// The other pages about access.
    static func links(_ places: [NavigationItem], _ t: Translator) -> HTML {
        if places.isEmpty { return .nothing }
        return nav(.aria(.label, t("access.places"))) {
            p(.class("below")) {
                HTML.joined(
                    places.filter { !$0.isCurrent }.map { place in a(.href(place.path)) { t(place.key) } }, by: " · ")
            }
        }
    }

    private func list(_ entries: [Entry]) -> HTML {
        ul(.class("list")) {
            for entry in entries {
                Sheet.line(
                    entry.status.mark,
                    end: entry.acts.isEmpty ? .nothing : div(.class("acts")) { for act in entry.acts { act.html } }
                ) {
                    b { entry.title }
                    for words in entry.words { p(.class("small")) { words } }
                    if !entry.panels.isEmpty { div(.class("panels")) { for panel in entry.panels { panel.html(t) } } }
                }
            }
        }
    }

    private var question: HTML {
        Sheet.titled(model.form.title, id: "form", note: model.form.note) {
            form(
                .class("pad form"), .method(model.form.isQuestion ? "get" : "post"), .action(model.form.path),
                .novalidate()
            ) {
                for field in model.form.fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { model.form.label } }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// One request of a person, and its decision.
struct RequestPage: PageView {
    struct Model: Hashable, Sendable {
        var names: PersonNames
        var what: String
        var facts: [Fact]
        /// What is to be known before it is decided, and how it was where it is.
        var notes: [String]
        /// Empty where nothing is to be decided any more.
        var fields: [Field]
        var path: String
        /// Asked before what it restricts is used again; empty where it restricts nothing.
        var lifting: [Field] = []
        /// What a colleague asked to be ended, approved with the own password.
        var approval: DecisionPanel?
        /// What has just been done, in words.
        var said: String?
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.what + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.fields + model.lifting + (model.approval?.fields ?? []), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: "/requests", t("requests.title"), t)
            if let words = model.said { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "request-title")) {
                div(.class("pad")) {
                    h1(.id("request-title")) { model.what }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    Fact.column(model.facts)
                    for note in model.notes { p(.class("note below")) { note } }
                    decision
                    lifting
                    if let panel = model.approval { div(.class("panels below")) { panel.html(t) } }
                }
            }
        }
    }

    private var lifting: HTML {
        if model.lifting.isEmpty { return .nothing }
        return form(.class("form below"), .method("post"), .action(model.path + "/lift"), .novalidate()) {
            for field in model.lifting { FieldView(field, t, .desk).html }
            p(.class("f w12")) { button(.class("btn plain"), .type("submit")) { t("requests.lift") } }
        }
    }

    private var decision: HTML {
        if model.fields.isEmpty { return .nothing }
        return form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
            for field in model.fields { FieldView(field, t, .desk).html }
            p(.class("f w12")) { button(.class("btn"), .type("submit"), .data("primary")) { t("requests.decide") } }
        }
    }
}

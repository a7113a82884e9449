import AnjuHTML
import AnjuI18n

/// Before a step after the result begins: what holds now, what changes, and one button.
struct BeginPage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        /// What holds until then.
        var facts: [Fact]
        /// The step's name.
        var step: String
        var office: String
        /// What it means for the person, a line each.
        var notes: [String]
        var fields: [Field]
        var path: String
        var sends: [String: String]
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.step + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "begin-title")) {
                div(.class("pad")) {
                    h1(.id("begin-title")) { model.step }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    Fact.row(model.facts)
                    p(.class("row below")) { span(.class("quiet")) { model.office } }
                }
            }
            form(.class("stack"), .method("post"), .action(model.path), .novalidate()) { asked }
        }
    }

    @HTMLBuilder private var asked: HTML {
        for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(value))
        }
        Sheet.titled(t("begin.means"), id: "means") {
            div(.class("pad")) {
                ul(.class("plain-list")) { for note in model.notes { li { note } } }
                div(.class("form below")) { for field in model.fields { FieldView(field, t, .desk).html } }
                p(.class("below")) {
                    button(.class("btn"), .type("submit"), .data("primary")) { t("begin.do") }
                }
            }
        }
    }
}

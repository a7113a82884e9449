import AnjuHTML
import AnjuI18n

/// How a declaration stands, for who made it: its number, and what comes next.
struct DeclaredPage: PageView {
    struct Model: Hashable, Sendable {
        /// Empty where it is still to be asked for.
        var number = ""
        var facts: [Fact] = []
        var status: Status = .wait
        var words = ""
        /// What asks for another.
        var fields: [Field] = []
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("declared.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            faults.html
            h1 { title }
            if !model.number.isEmpty {
                p { t("declared.number") }
                p { b(.class("mono")) { model.number } }
                p(.class("note")) { model.status.html(model.words) }
                Fact.column(model.facts)
                p(.class("quiet")) { t("declared.keep") }
            }
            if !model.fields.isEmpty {
                form(.class("stack"), .method("post"), .action("/declared"), .novalidate()) {
                    for field in model.fields { FieldView(field, t, .public).html }
                    p { button(.class("btn"), .type("submit")) { t("declared.look") } }
                }
            }
        }
    }
}

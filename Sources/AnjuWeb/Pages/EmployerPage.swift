import AnjuHTML
import AnjuI18n

/// One organisation of the licence register, written in or amended.
struct EmployerPage: PageView {
    struct Model: Hashable, Sendable {
        /// Its name, or that it is new.
        var heading: String
        var parts: [FormPart]
        var sends: [String: String]
        var label: String
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        ErrorSummary(fields: model.parts.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: "/employers", t("employers.title"), t)
            faults.html
            h1 { model.heading }
            form(
                .class("stack"), .method("post"), .action("/employers/entry"), .novalidate(),
                .data("guard", t("intake.unsaved"))
            ) {
                for (name, value) in model.sends.sorted(by: { $0.key < $1.key }) {
                    input(.type("hidden"), .name(name), .value(value))
                }
                for part in model.parts { part.html(t, .desk) }
                p { button(.class("btn"), .type("submit"), .data("primary")) { model.label } }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// An employer by its exact credit code, for those who enter what it reports; nobody is found through it.
struct FindEmployerPage: PageView {
    struct Model: Hashable, Sendable {
        var code: Field
        var found: Found?
    }

    /// The employer with counts alone.
    struct Found: Hashable, Sendable {
        var name: String
        var facts: [Fact]
        /// That it may take nobody on, in words.
        var suspended: String?
        var acts: [Act]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("roster.find-title") }
    var hasErrors: Bool { model.code.error != nil }

    var body: HTML {
        .of {
            BackLink.html(to: PlaceRoutes.path, t("places.title"), t)
            ErrorSummary(fields: [model.code], others: [], t).html
            h1 { title }
            Sheet.titled(t("roster.find"), id: "find", note: t("roster.find-note")) {
                form(.class("pad form"), .action(RosterRoutes.find), .novalidate()) {
                    FieldView(model.code, t, .desk).html
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("roster.find-do") } }
                }
            }
            if let found = model.found { sheet(found) }
        }
    }

    private func sheet(_ found: Found) -> HTML {
        Sheet.titled(found.name, id: "employer") {
            div(.class("pad")) {
                Fact.column(found.facts)
                if let words = found.suspended { p(.class("below")) { Status.hold.html(words) } }
                p(.class("row below")) { for act in found.acts { act.html } }
            }
        }
    }
}

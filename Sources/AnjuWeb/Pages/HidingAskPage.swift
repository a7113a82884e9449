import AnjuHTML
import AnjuI18n

/// Before a look is hidden from the person: what it means, which look, on what ground, for how long, and why.
struct HidingAskPage: PageView {
    struct Model: Hashable, Sendable {
        var path: String
        var fields: [Field]
        /// Whether there is a look that could be hidden.
        var hasLooks: Bool
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("hiding.ask") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: [], t) }

    var body: HTML {
        .of {
            faults.html
            section(.class("sheet"), .aria(.labelledby, "hiding-title")) {
                div(.class("pad")) {
                    h1(.id("hiding-title")) { title }
                    p(.class("below")) { t("hiding.means") }
                    if model.hasLooks {
                        form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
                            for field in model.fields { FieldView(field, t, .desk).html }
                            p(.class("f w12")) { button(.class("btn warn"), .type("submit")) { t("hiding.do") } }
                        }
                    } else {
                        p(.class("quiet")) { t("hiding.no-looks") }
                    }
                }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// Before what is protected is opened: what it means, which emergency it is, and why.
struct EmergencyPage: PageView {
    struct Model: Hashable, Sendable {
        var path: String
        var fields: [Field]
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("emergency.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            faults.html
            section(.class("sheet"), .aria(.labelledby, "emergency-title")) {
                div(.class("pad")) {
                    h1(.id("emergency-title")) { t("emergency.title") }
                    p(.class("below")) { t("emergency.means") }
                    form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
                        for field in model.fields { FieldView(field, t, .desk).html }
                        p(.class("f w12")) { button(.class("btn warn"), .type("submit")) { t("emergency.do") } }
                    }
                }
            }
        }
    }
}

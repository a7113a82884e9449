import AnjuHTML
import AnjuI18n

/// Before a receipt gets a new code: whom and what the official has before them, and one button.
struct ReissuePage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        /// What tells this person from another.
        var facts: [Fact]
        var fields: [Field]
        var path: String
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("reissue.title") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
            faults.html
            section(.class("sheet"), .aria(.labelledby, "reissue-title")) {
                div(.class("pad")) {
                    h1(.id("reissue-title")) { t("reissue.title") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    Fact.row(model.facts)
                    p(.class("below")) { t("reissue.means") }
                    form(.class("form below"), .method("post"), .action(model.path), .novalidate()) {
                        for field in model.fields { FieldView(field, t, .desk).html }
                        p(.class("f w12")) {
                            button(.class("btn"), .type("submit"), .data("primary")) { t("reissue.do") }
                        }
                    }
                }
            }
        }
    }
}

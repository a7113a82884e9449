import AnjuHTML
import AnjuI18n

/// What opens at a door: who moved in says who they are and since when, on their own phone.
struct HousePage: PageView {
    struct Model: Hashable, Sendable {
        var place: String
        var path: String
        /// By which the same form, sent twice, is one declaration.
        var key: String
        var fields: [Field]
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("house.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.fields, others: model.problems, t) }

    var body: HTML {
        .of {
            faults.html
            h1 { title }
            p { b { model.place } }
            p(.class("quiet")) { t("house.what") }
            form(.class("stack"), .method("post"), .action(model.path), .novalidate()) {
                input(.type("hidden"), .name("key"), .value(model.key))
                for field in model.fields { FieldView(field, t, .public).html }
                p { button(.class("btn"), .type("submit")) { t("house.declare") } }
            }
            p(.class("quiet small")) { t("house.kept") }
            p(.class("small")) { a(.href("/notice")) { t("notice.title") } }
        }
    }
}

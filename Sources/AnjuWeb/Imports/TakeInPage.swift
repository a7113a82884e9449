import AnjuHTML
import AnjuI18n

/// What a file for one register has to look like, and where it is handed in.
struct TakeInPage: PageView {
    struct Model: Hashable, Sendable {
        var register: String
        /// The template, in each language.
        var templates: [NavigationItem]
        /// What a row has to say.
        var needed: [String]
        var file: Field
        var path: String
        var problems: [String] = []
    }

    /// The name under which the file is sent.
    static let field = "file"

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.register + " · " + t("imports.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: [model.file], others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: ImportRoutes.path, t("imports.title"), t)
            faults.html
            h1 { t("imports.take", ["register": .text(model.register)]) }
            Sheet.titled(t("imports.templates"), id: "templates", note: t("imports.templates-note")) {
                div(.class("pad")) {
                    p(.class("row")) { for item in model.templates { a(.href(item.path)) { item.key } } }
                    p(.class("small below")) { t("imports.needed") + " " + model.needed.joined(separator: " · ") }
                }
            }
            Sheet.titled(t("imports.file"), id: "bring-file", note: t("imports.file-note")) {
                form(
                    .class("pad form"), .method("post"), .action(model.path), .enctype("multipart/form-data"),
                    .novalidate()
                ) {
                    FieldView(model.file, t, .desk).html
                    p(.class("f w12")) { button(.class("btn"), .type("submit")) { t("imports.take-do") } }
                }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// The door to one's own file: the number of a document, and the code of the printed sheet.
struct OwnSignInPage: PageView {
    struct Model: Hashable, Sendable {
        var number = ""
        var numberError: String?
        var codeError: String?
        /// What went wrong as a whole, in words.
        var problem: String?
        /// What was typed before the session ended, by name.
        var carried: [String: String] = [:]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("own.sign-in") }
    var hasErrors: Bool { model.problem != nil || model.numberError != nil || model.codeError != nil }

    var body: HTML {
        .of {
            h1 { title }
            ErrorSummary(fields: fields, others: model.problem.map { [$0] } ?? [], t).html
            p { t("own.sign-in-words") }
            form(.method("post"), .action("/my-file/sign-in"), .class("stack"), .novalidate()) {
                for (name, value) in model.carried.sorted(by: { $0.key < $1.key }) {
                    input(.type("hidden"), .name(name), .value(value))
                }
                for field in fields { FieldView(field, t, .public).html }
                p { button(.class("btn"), .type("submit")) { t("own.sign-in-do") } }
            }
            p(.class("quiet")) { t("own.no-sheet") }
            p { a(.href("/my-case")) { t("own.only-receipt") } }
        }
    }

    private var fields: [Field] {
        [
            Field(
                "number", label: t("own.number"), .text(model.number, TextStyle(isCode: true, maximum: 40)),
                hint: t("own.number-hint"), width: .full, error: model.numberError),
            Field(
                "code", label: t("own.code"),
                .text("", TextStyle(isCode: true, autocomplete: "one-time-code", maximum: 40)),
                hint: t("own.code-hint"), width: .full, error: model.codeError),
        ]
    }
}

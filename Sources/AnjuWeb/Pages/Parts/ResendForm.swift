import AnjuHTML
import AnjuI18n

/// A form once more as it was typed, by one button.
struct ResendForm: Hashable, Sendable {
    /// Where it is sent.
    var path: String
    /// Every value of every field.
    var values: [String: [String]]

    func html(_ t: Translator) -> HTML {
        form(.method("post"), .action(path), .class("stack")) {
            p { t("error.kept-words") }
            div(.class("row")) { button(.class("btn"), .type("submit")) { t("error.again") } }
            for (name, values) in values.sorted(by: { $0.key < $1.key }) {
                for value in values { input(.type("hidden"), .name(name), .value(value)) }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// A form on a page of one's own file.
struct OwnForm: Hashable, Sendable {
    var path: String
    var hidden: [String: String] = [:]
    var fields: [Field]
    /// The one button, in words.
    var button: String

    func html(_ t: Translator) -> HTML {
        form(.class("stack"), .method("post"), .action(path), .novalidate()) {
            for (name, value) in hidden.sorted(by: { $0.key < $1.key }) {
                input(.type("hidden"), .name(name), .value(value))
            }
            for field in fields { FieldView(field, t, .public).html }
            p { AnjuHTML.button(.class("btn"), .type("submit")) { button } }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// One way of ending or stopping a step, folded away until it is wanted, with its own form and button.
struct DecisionPanel: Hashable, Sendable {
    /// The last part of the address it is sent to: `complete`, `return`, `refuse`, `suspend`, `transfer`, `withdraw`.
    var id: String
    var title: String
    /// What it means for the person.
    var note: String?
    var fields: [Field]
    /// On the button.
    var label: String
    var path: String
    /// Such as the version that was read.
    var sends: [String: String] = [:]
    /// Whether it stands open: after an error in it.
    var isOpen = false
    /// Whether it ends the case against the person's wish.
    var isGrave = false

    func html(_ t: Translator) -> HTML {
        details(.open(isOpen || fields.contains { $0.error != nil }), .id(id)) {
            summary { title }
            form(.class("form"), .method("post"), .action(path), .novalidate()) {
                for (name, value) in sends.sorted(by: { $0.key < $1.key }) {
                    input(.type("hidden"), .name(name), .value(value))
                }
                if let note { p(.class("f w12 small quiet")) { note } }
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) {
                    button(.class(isGrave ? "btn warn" : "btn plain"), .type("submit")) { label }
                }
            }
        }
    }
}

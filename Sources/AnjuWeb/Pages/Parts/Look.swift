import AnjuHTML

/// Somebody looked at the file: the same line for the clerk and for the person.
struct Look: Hashable, Sendable {
    /// The officer and office for a clerk, the office alone for the person.
    var who: String
    /// What for.
    var purpose: String?
    var when: String

    static func list(_ looks: [Look], small: Bool) -> HTML {
        ul(.class(small ? "list small" : "list")) {
            for look in looks {
                Sheet.line(Icon.eye.html, end: small ? span(.class("quiet")) { look.when } : .nothing) {
                    look.who
                    p { [look.purpose, small ? nil : look.when].compactMap(\.self).joined(separator: " · ") }
                }
            }
        }
    }
}

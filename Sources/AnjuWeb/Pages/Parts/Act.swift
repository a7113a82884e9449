import AnjuHTML

/// Something one can do: a link where it only leads on, a button of its own small form where it changes something.
struct Act: Hashable, Sendable {
    /// In the page's language; says the act itself.
    var label: String
    var path: String
    var weight: Weight = .plain
    /// Sent as a `post` with these values, such as the version that was read; `nil` makes a link.
    var sends: [String: String]?
    var icon: Icon?
    /// What the act is about, for screen readers, where many rows have the same words.
    var about: String?

    enum Weight: String, Hashable, Sendable {
        /// The one primary button of a panel.
        case primary = "btn"
        case plain = "btn plain"
        case smallPrimary = "btn mini"
        case small = "btn plain mini"
        case warning = "btn warn"
        /// Only words, underlined.
        case words = "link"
    }

    var html: HTML {
        guard let sends else { return a(.when(weight != .words, .class(weight.rawValue)), .href(path)) { content } }
        return form(.method("post"), .action(path)) {
            for (name, value) in sends.sorted(by: { $0.key < $1.key }) {
                input(.type("hidden"), .name(name), .value(value))
            }
            button(.class(weight.rawValue), .type("submit")) { content }
        }
    }

    @HTMLBuilder private var content: HTML {
        if let icon { icon.html }
        label
        if let about { span(.class("hide")) { " " + about } }
    }
}

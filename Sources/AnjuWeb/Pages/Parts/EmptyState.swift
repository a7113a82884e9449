import AnjuHTML

/// A list with nothing in it, which says what will come.
struct EmptyState: Hashable, Sendable {
    var title: String
    var words: String
    var act: Act?

    var html: HTML {
        div(.class("empty")) {
            Icon.inbox.html
            p { b { title } }
            p { words }
            if let act { act.html }
        }
    }
}

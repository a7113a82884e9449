import AnjuHTML

/// The state of a step, paper or clock: a shape and a word, then a colour.
enum Status: String, Hashable, Sendable, CaseIterable {
    case done, now, bad, hold, wait

    /// The shape.
    var icon: Icon {
        switch self {
        case .done: .done
        case .now: .now
        case .bad: .bad
        case .hold: .hold
        case .wait: .wait
        }
    }

    /// The shape with its words beside it.
    func html(_ words: String) -> HTML {
        span(.class("st " + rawValue)) {
            icon.html
            words
        }
    }

    /// The shape alone in a list whose words stand elsewhere; the word is there for screen readers.
    func shape(_ word: String) -> HTML {
        span(.class("st " + rawValue)) {
            icon.html
            span(.class("hide")) { word }
        }
    }

    /// The shape alone, where the words beside it say the state.
    var mark: HTML { span(.class("st " + rawValue)) { icon.html } }

    /// A framed tag, for the one status of a file.
    func tag(_ words: String) -> HTML {
        span(.class("tag " + rawValue)) {
            icon.html
            words
        }
    }
}

import AnjuCore
import AnjuHTML
import AnjuI18n

/// What is told before collection, in one language.
struct NoticeText: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        var key: String
        var title: String
        var says: String?
        /// What the rest of the pack says about it, line by line.
        var lines: [String]
    }

    var language: LanguageTag
    /// Such as `2026-11`, and the articles that ask for it.
    var note: String
    var parts: [Part]

    /// The parts, each below its heading.
    var html: HTML {
        div(.class("stack"), .lang(language.rawValue)) {
            p(.class("small quiet")) { note }
            for part in parts {
                section {
                    h2 { part.title }
                    if let says = part.says { p { says } }
                    if !part.lines.isEmpty { ul { for line in part.lines { li { line } } } }
                }
            }
        }
    }
}

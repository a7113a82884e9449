import AnjuHTML
import AnjuI18n

/// What is to be done now, once a page: one verb and one primary button.
struct NextPanel: Hashable, Sendable {
    var title: String
    var words: String?
    /// The first is the primary one.
    var acts: [Act] = []
    /// Other ways: sending back, stopping the clock, handing over.
    var others: [Act] = []

    /// `tab` is the word on the tab: next, or what to do now.
    func html(tab: String) -> HTML {
        section(.class("next"), .aria(.labelledby, "next-title")) {
            p(.class("tab")) { tab }
            h2(.id("next-title")) { title }
            if let words { p(.class("quiet gap")) { words } }
            if !acts.isEmpty { div(.class("row")) { for act in acts { act.html } } }
            if !others.isEmpty { div(.class("row below")) { for act in others { act.html } } }
        }
    }
}

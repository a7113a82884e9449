import AnjuHTML

/// The signs of our pages; each stands beside a word, never alone.
enum Icon: String, Hashable, Sendable, CaseIterable {
    /// Leads to the page before.
    case back
    /// A problem, or something missing or overdue: a diamond.
    case bad
    /// A calendar.
    case cal
    /// A card.
    case card
    /// A clock that runs.
    case clock
    /// Completed: a filled disc with a tick.
    case done
    /// Who looked.
    case eye
    /// A silhouette where a portrait would be.
    case face
    /// Searching.
    case find
    /// Leads on.
    case go
    /// A file to fetch.
    case got
    /// A person who helps.
    case help
    /// A clock that stands: a ring with two bars.
    case hold
    /// An empty list.
    case inbox
    /// The platform's mark: a house with a door.
    case mark
    /// Due now: a ring with a centre.
    case now
    /// Steps.
    case steps
    /// A telephone.
    case phone
    /// A printer.
    case print
    /// A reader for documents.
    case scan
    /// A number in the hall.
    case ticket
    /// Not yet: a dashed ring.
    case wait

    /// The sign in the size of the text around it, hidden from screen readers since the word beside it speaks.
    var html: HTML { svg(.class("i"), .ariaHidden) { use(.href("#i-" + rawValue)) } }

    /// The platform's mark in the bar.
    static var platformMark: HTML { svg(.ariaHidden, .viewBox("0 0 28 28")) { use(.href("#i-mark")) } }

    /// The place of a portrait that is not shown or not taken.
    static func silhouette(_ label: String) -> HTML {
        svg(.class("face"), .role("img"), .aria(.label, label)) { use(.href("#i-face")) }
    }

    /// All drawings, once a page, for the signs to point at.
    static let sprite = svg(.hidden()) {
        for icon in allCases { symbol(.id("i-" + icon.rawValue), .viewBox(icon.viewBox)) { icon.drawing } }
    }

    private var viewBox: String {
        switch self {
        case .back, .bad, .clock, .done, .eye, .find, .go, .got, .hold, .now, .phone, .print, .scan, .wait: "0 0 24 24"
        case .cal, .card, .help, .inbox, .steps, .ticket: "0 0 48 48"
        case .face: "0 0 52 64"
        case .mark: "0 0 28 28"
        }
    }
}

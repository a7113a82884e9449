import AnjuHTML
import AnjuI18n

/// Everything that is wrong with a form, at its top, each line leading to its field.
///
/// It has the role of an alert and takes the focus; what was typed is kept, and the heading says so.
struct ErrorSummary: Sendable {
    let entries: [Entry]
    let t: Translator

    /// One fault: where its link leads and what it says.
    struct Entry: Hashable, Sendable {
        /// The id of the control, or `nil` when the fault is of the whole.
        var anchor: String?
        var words: String

        init(anchor: String?, words: String) { (self.anchor, self.words) = (anchor, words) }
    }

    init(_ entries: [Entry], _ t: Translator) { (self.entries, self.t) = (entries, t) }

    /// The faults of fields, by their own words: "label: error".
    init(fields: [Field], others: [String] = [], _ t: Translator) {
        let whole = others.map { Entry(anchor: nil, words: $0) }
        let each = fields.compactMap { field in
            field.error.map {
                Entry(
                    anchor: field.anchor,
                    words: t("shell.error-line", ["label": .text(field.label), "error": .text($0)]))
            }
        }
        self.init(whole + each, t)
    }

    /// Nothing when there is nothing wrong.
    var html: HTML {
        if entries.isEmpty { return .nothing }
        return section(
            .class("errors"), .id("errors"), .role("alert"), .aria(.labelledby, "errors-title"), .tabindex(-1)
        ) {
            h2(.id("errors-title")) {
                Icon.bad.html
                t("shell.errors", ["count": .number(entries.count)])
            }
            ul { for entry in entries { li { line(entry) } } }
        }
    }

    private func line(_ entry: Entry) -> HTML {
        guard let anchor = entry.anchor else { return .text(entry.words) }
        return a(.href("#" + anchor)) { entry.words }
    }
}

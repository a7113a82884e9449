import AnjuHTML
import AnjuI18n

/// A paper of the told-once list.
struct Need: Hashable, Sendable {
    var title: String
    /// Where to get it, or how it was got.
    var words: String?
    var isMissing: Bool
    /// Who gave it and when.
    var source: Provenance?
    var act: Act?

    /// Papers with the missing first.
    static func list(_ needs: [Need], _ t: Translator) -> HTML {
        ul(.class("list")) {
            for need in needs.filter(\.isMissing) + needs.filter({ !$0.isMissing }) { need.line(t) }
        }
    }

    private func line(_ t: Translator) -> HTML {
        let shape = isMissing ? Status.bad.shape(t("status.missing")) : Status.done.shape(t("status.complete"))
        return Sheet.line(shape, end: act?.html ?? source?.html(id: nil) ?? .nothing, isNeeded: isMissing) {
            b { ForeignWords.html(title, on: t.language) }
            if let words { p { ForeignWords.html(words, on: t.language) } }
        }
    }
}

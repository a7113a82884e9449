import AnjuHTML
import AnjuI18n

/// A registration that was begun and not ended, as the counter lists it.
struct DraftLine: Hashable, Sendable {
    /// `nil` where no name was typed yet.
    var names: PersonNames?
    /// Such as "边民务工临时居留证 · P01".
    var procedure: String
    /// When it was kept and until when it will be.
    var words: String
    /// Where it goes on.
    var path: String

    /// The list, the newest first; throwing one away takes two steps.
    static func list(_ lines: [DraftLine], _ t: Translator) -> HTML {
        Sheet.titled(t("counter.drafts"), id: "drafts", note: t("counter.drafts-note")) {
            ul(.class("list")) { for line in lines { line.html(t) } }
        }
    }

    private func html(_ t: Translator) -> HTML {
        let name = names?.first(for: t.language).text ?? t("counter.draft-unnamed")
        return Sheet.line(
            Icon.card.html,
            end: Act(label: t("counter.draft-resume"), path: path, weight: .small, about: name).html
        ) {
            p(.class("found")) { names?.spans(for: t.language) ?? .text(name) }
            p { procedure }
            p { words }
            details(.class("small")) {
                summary {
                    t("counter.draft-discard")
                    span(.class("hide")) { " " + name }
                }
                Act(
                    label: t("counter.draft-discard-sure"), path: path + "/discard", weight: .small, sends: [:],
                    about: name
                ).html
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// A condition for the result that fails by what is known: told early, with its ground; it refuses nothing.
struct UnmetCondition: Hashable, Sendable {
    /// What would have to be so.
    var title: String
    /// On what ground a decision may go against the person.
    var ground: String
    var article: String

    /// Nothing where nothing fails; `note` says what it means to the reader.
    static func sheet(_ unmet: [UnmetCondition], note: String, _ t: Translator) -> HTML {
        if unmet.isEmpty { return .nothing }
        return Sheet.titled(t("unmet.title", ["count": .number(unmet.count)]), id: "unmet", note: note) {
            ul(.class("list")) {
                for line in unmet {
                    Sheet.line(Status.bad.shape(t("status.bad")), isNeeded: true) {
                        b { line.title }
                        p { t("unmet.ground", ["ground": .text(line.ground)]) }
                        p(.class("quiet small")) { cite { line.article } }
                    }
                }
            }
        }
    }
}

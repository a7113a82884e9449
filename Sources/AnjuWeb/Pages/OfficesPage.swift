import AnjuHTML
import AnjuI18n

/// The offices and the roles as the pack has them: read here, changed in the pack, with the law that each rests on.
struct OfficesPage: PageView {
    /// An office or a role, and what there is to know of it.
    struct Entry: Hashable, Sendable {
        var title: String
        var words: [String]
    }

    struct Model: Hashable, Sendable {
        /// The pages about access, this one among them.
        var places: [NavigationItem]
        /// The pack and its version.
        var pack: String
        var offices: [Entry]
        var roles: [Entry]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("offices.title") }

    var body: HTML {
        .of {
            h1 { title }
            AccessPage.links(model.places, t)
            p { t("offices.note", ["pack": .text(model.pack)]) }
            Sheet.titled(t("offices.offices"), id: "offices") { list(model.offices) }
            Sheet.titled(t("offices.roles"), id: "roles") { list(model.roles) }
        }
    }

    private func list(_ entries: [Entry]) -> HTML {
        ul(.class("list")) {
            for entry in entries {
                Sheet.line(span {}) {
                    b { entry.title }
                    for words in entry.words { p(.class("small")) { words } }
                }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// One half of a password that was made for an account, shown this once to the administrator who hands it over.
struct PasswordHalfPage: PageView {
    struct Model: Hashable, Sendable {
        /// Whose it is: the name and the staff number.
        var name: String
        var login: String
        /// Whether the password begins with it.
        var isFirst: Bool
        var half: String
        /// Until when it is good for anything.
        var until: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t(model.isFirst ? "password-half.first" : "password-half.second") }

    var body: HTML {
        .of {
            section(.class("sheet pad stack"), .role("status")) {
                h1 { title }
                dl(.class("answers")) {
                    div {
                        dt { t("access.login") }
                        dd {
                            b { model.login }
                            " · " + model.name
                        }
                    }
                    div {
                        dt { title }
                        dd(.class("mono")) { code(.lang("en")) { model.half } }
                    }
                }
                p {
                    t(
                        model.isFirst ? "password-half.first-once" : "password-half.second-once",
                        ["until": .text(model.until)])
                }
                p { a(.class("btn"), .href(AccountRoutes.path)) { t("password-half.back") } }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// A password that was made for an account, shown this once to who hands it over.
struct GivenPasswordPage: PageView {
    struct Model: Hashable, Sendable {
        /// Whose it is: the name and the staff number.
        var name: String
        var login: String
        var password: String
        /// Until when it opens the page on which its holder chooses another.
        var until: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("given-password.title") }

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
                        dt { t("sign-in.password") }
                        dd(.class("mono")) { code(.lang("en")) { model.password } }
                    }
                }
                p { t("given-password.once", ["until": .text(model.until)]) }
                p { a(.class("btn"), .href(AccountRoutes.path)) { t("given-password.back") } }
            }
        }
    }
}

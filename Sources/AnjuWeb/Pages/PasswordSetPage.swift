import AnjuHTML
import AnjuI18n

/// Said once after a sign-in: the command line set the password of the account anew, and when.
struct PasswordSetPage: PageView {
    struct Model: Hashable, Sendable {
        var when: String
        /// Where the sign-in was going, a path of ours.
        var next: String
        /// The form that the sign-in came between, where there was one.
        var form: ResendForm?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .door }
    var title: String { t("password-set.title") }

    var body: HTML {
        .of {
            section(.class("sheet pad stack"), .role("status")) {
                h1 { title }
                p { t("password-set.when", ["when": .text(model.when)]) }
                p { t("password-set.means") }
                if let form = model.form {
                    form.html(t)
                } else {
                    p { a(.class("btn wide"), .href(model.next)) { t("password-set.go-on") } }
                }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// Where somebody arrives whose work is not on these pages, such as an administrator: where it is done.
struct DoorPage: PageView {
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("home.elsewhere") }

    var body: HTML {
        .of {
            section(.class("stack narrow")) {
                h1 { title }
                p { t("home.elsewhere-words") }
                p { a(.href("/verify")) { t("verify.title") } }
            }
        }
    }
}

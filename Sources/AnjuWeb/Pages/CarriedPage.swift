import AnjuHTML
import AnjuI18n

/// Behind a sign-in that came between: the form as it was typed, not sent yet.
struct CarriedPage: PageView {
    let form: ResendForm
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("carried.title") }

    var body: HTML {
        section(.class("sheet pad wenwu stack narrow"), .aria(.labelledby, "carried")) {
            h1(.id("carried")) { title }
            form.html(t)
            div(.class("row")) { Act(label: t("error.home"), path: "/").html }
        }
    }
}

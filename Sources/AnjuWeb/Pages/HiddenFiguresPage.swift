import AnjuHTML
import AnjuI18n

/// How many entries were hidden, by month and ground, for everybody: counts of nobody.
struct HiddenFiguresPage: PageView {
    let table: SupervisorPage.Table?
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("hiding.figures") }

    var body: HTML {
        .of {
            h1 { title }
            p { t("hiding.figures-note") }
            if let table { CountTable(model: table, t: t).html } else { p { t("hiding.figures-none") } }
            p(.class("quiet")) { t("checks.figures-small") }
        }
    }
}

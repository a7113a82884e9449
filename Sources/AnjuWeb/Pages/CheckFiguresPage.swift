import AnjuHTML
import AnjuI18n

/// How often authorities were asked, for everybody: counts of nobody.
struct CheckFiguresPage: PageView {
    struct Model: Hashable, Sendable {
        var table: SupervisorPage.Table?
        /// Appeals without an answer in time.
        var overdue: String
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .public }
    var title: String { t("checks.figures") }

    var body: HTML {
        .of {
            h1 { title }
            p { t("checks.figures-note") }
            if let table = model.table { CountTable(model: table, t: t).html } else { p { t("checks.figures-none") } }
            p { model.overdue }
            p(.class("quiet")) { t("checks.figures-small") }
        }
    }
}

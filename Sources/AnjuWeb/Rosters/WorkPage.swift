import AnjuHTML
import AnjuI18n

/// For whom somebody works and who answers for them, from when to when.
struct WorkPage: PageView {
    struct Model: Hashable, Sendable {
        var heading: String
        var back: NavigationItem
        /// What the pack gives after the last job; empty where one goes on.
        var graces: [String]
        var jobs: [StayListPage.Line]
        var guarantees: [StayListPage.Line]
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.heading }

    var body: HTML {
        .of {
            BackLink.html(to: model.back.path, model.back.key, t)
            h1 { model.heading }
            if !model.graces.isEmpty {
                Sheet.titled(t("work.graces"), id: "graces") {
                    div(.class("pad")) { for words in model.graces { p { words } } }
                }
            }
            Sheet.titled(t("work.jobs"), id: "jobs") { list(model.jobs, t("work.no-jobs")) }
            Sheet.titled(t("work.guarantees"), id: "guarantees", note: t("work.guarantees-note")) {
                list(model.guarantees, t("work.no-guarantees"))
            }
        }
    }

    @HTMLBuilder private func list(_ lines: [StayListPage.Line], _ none: String) -> HTML {
        if lines.isEmpty { p(.class("pad quiet")) { none } } else { StayListPage.list(lines) }
    }
}

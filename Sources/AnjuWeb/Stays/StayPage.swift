import AnjuHTML
import AnjuI18n

/// One stay: whose, where, since when, by whose duty, and what ends it.
struct StayPage: PageView {
    struct Model: Hashable, Sendable {
        var name: String
        var back: NavigationItem
        var facts: [Fact]
        var history: NavigationItem
        var path: String
        /// What ends it, and what says when it is to end; empty where it has ended.
        var end: [Field] = []
        var plan: [Field] = []
        var notice: String?
        var problems: [String] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { model.name + " · " + t("stay.title") }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.end + model.plan, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.back.path, model.back.key, t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "stay-title")) {
                div(.class("pad")) {
                    h1(.id("stay-title")) { model.name }
                    Fact.row(model.facts)
                    p(.class("below")) { a(.href(model.history.path)) { model.history.key } }
                }
            }
            if !model.end.isEmpty {
                sending(model.end, "stay.end", "end", t("stay.end-do"), "btn")
                sending(model.plan, "stay.plan", "plan", t("stay.plan-do"), "btn plain")
            }
        }
    }

    private func sending(_ fields: [Field], _ heading: String, _ act: String, _ label: String, _ weight: String) -> HTML
    {
        Sheet.titled(t(heading), id: act, note: t(heading + "-note")) {
            form(.class("pad form"), .method("post"), .action(model.path + "/" + act), .novalidate()) {
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class(weight), .type("submit")) { label } }
            }
        }
    }
}

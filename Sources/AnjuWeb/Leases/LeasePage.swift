import AnjuHTML
import AnjuI18n

/// One lease: what was filed, and what lets it go on or ends it.
struct LeasePage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var back: NavigationItem
        var path: String
        var facts: [Fact]
        /// Empty where it has ended, or another lease goes on from it.
        var renew: [Field] = []
        var end: [Field] = []
        var problems: [String] = []
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("leases.one", ["number": .text(model.number)]) }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.renew + model.end, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.back.path, model.back.key, t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            section(.class("sheet"), .aria(.labelledby, "lease-title")) {
                div(.class("pad")) {
                    h1(.id("lease-title")) { title }
                    Fact.row(model.facts)
                }
            }
            if !model.renew.isEmpty { sending("renew", t("leases.renew"), t("leases.renew-do"), model.renew) }
            if !model.end.isEmpty { sending("end", t("leases.end"), t("leases.end-do"), model.end) }
        }
    }

    private func sending(_ act: String, _ title: String, _ label: String, _ fields: [Field]) -> HTML {
        Sheet.titled(title, id: act, note: act == "end" ? t("leases.end-note") : nil) {
            form(.class("pad form"), .method("post"), .action(model.path + "/" + act), .novalidate()) {
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn plain"), .type("submit")) { label } }
            }
        }
    }
}

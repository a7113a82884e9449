import AnjuHTML
import AnjuI18n

/// A dwelling: its condition and right to be let, and how safe it was found.
struct DwellingPage: PageView {
    struct Model: Hashable, Sendable {
        var place: NavigationItem
        /// Of the place, where what is written goes.
        var path: String
        var version: String
        /// What is known, of a place that is closed.
        var facts: [Fact] = []
        /// What is known and may be amended; empty where the place is closed.
        var record: [Field] = []
        /// What a check asks; empty where none may be kept.
        var check: [Field] = []
        /// Earlier checks; `nil` for who is not shown them.
        var checks: [Check]?
        var problems: [String] = []
        var notice: String?
    }

    /// One check.
    struct Check: Hashable, Sendable {
        var status: Status
        var day: String
        var words: [String]
        /// What notes that everything is in order now.
        var mended: Act?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("dwelling.title") + " · " + model.place.key }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary { ErrorSummary(fields: model.record + model.check, others: model.problems, t) }

    var body: HTML {
        .of {
            BackLink.html(to: model.place.path, model.place.key, t)
            if let words = model.notice { p(.class("note said"), .role("status")) { Status.done.html(words) } }
            faults.html
            h1 { t("dwelling.title") }
            p(.class("quiet")) { t("dwelling.what") }
            if !model.facts.isEmpty { Sheet.titled(t("dwelling.record"), id: "record") { Fact.row(model.facts) } }
            if !model.record.isEmpty {
                sending(model.record, "dwelling", t("dwelling.record"), t("dwelling.record-do"), note: "F09")
            }
            if let checks = model.checks { Sheet.titled(t("safety.title"), id: "safety") { lines(checks) } }
            if !model.check.isEmpty {
                sending(model.check, "safety", t("safety.new"), t("safety.new-do"), note: t("safety.note"))
            }
        }
    }

    @HTMLBuilder private func lines(_ checks: [Check]) -> HTML {
        if checks.isEmpty {
            p(.class("pad quiet")) { t("safety.none") }
        } else {
            ul(.class("list")) { for check in checks { line(check) } }
        }
    }

    private func line(_ check: Check) -> HTML {
        Sheet.line(check.status.mark) {
            p { check.day }
            for words in check.words { p(.class("small")) { words } }
            if let act = check.mended { act.html }
        }
    }

    private func sending(_ fields: [Field], _ act: String, _ title: String, _ label: String, note: String) -> HTML {
        Sheet.titled(title, id: act + "-form", note: note) {
            form(.class("pad form"), .method("post"), .action(model.path + "/" + act), .novalidate()) {
                input(.type("hidden"), .name("version"), .value(model.version))
                for field in fields { FieldView(field, t, .desk).html }
                p(.class("f w12")) { button(.class("btn"), .type("submit")) { label } }
            }
        }
    }
}

import AnjuHTML
import AnjuI18n

/// The statutory checks of a case: where each stands, what was done, and what this official may do.
struct CheckPage: PageView {
    struct Model: Hashable, Sendable {
        var number: String
        var casePath: String
        var names: PersonNames
        var checks: [Line]
        /// Whom to call where nothing more is told.
        var calls: [String] = []
        /// Questions that may be proposed here.
        var proposals: [DecisionPanel] = []
        var notice: String?
        var problems: [String] = []
    }

    /// One check.
    struct Line: Hashable, Sendable {
        var id: String
        var title: String
        var status: Status
        var words: String
        var facts: [Fact]
        /// Acts, the oldest first.
        var history: [String]
        var acts: [Act] = []
        var panels: [DecisionPanel] = []
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("checks.title") + " · " + model.names.first(for: t.language).text }
    var hasErrors: Bool { !faults.entries.isEmpty }

    private var faults: ErrorSummary {
        let panels = model.checks.flatMap(\.panels) + model.proposals
        return ErrorSummary(fields: panels.flatMap(\.fields), others: model.problems, t)
    }

    var body: HTML {
        .of {
            BackLink.html(to: model.casePath, t("step.back", ["number": .text(model.number)]), t)
            faults.html
            if let notice = model.notice { p(.class("note said"), .role("status")) { Status.done.html(notice) } }
            section(.class("sheet"), .aria(.labelledby, "checks-title")) {
                div(.class("pad")) {
                    h1(.id("checks-title")) { t("checks.title") }
                    p(.class("names below")) { model.names.spans(for: t.language) }
                    p(.class("quiet below")) { t("checks.note") }
                    for call in model.calls { p(.class("below")) { Status.hold.html(call) } }
                    if model.checks.isEmpty, model.calls.isEmpty, model.proposals.isEmpty {
                        p(.class("below")) { t("checks.none") }
                    }
                }
            }
            for check in model.checks { sheet(check) }
            if !model.proposals.isEmpty {
                Sheet.titled(t("checks.propose-title"), id: "propose", note: t("checks.propose-note")) {
                    div(.class("pad panels")) { for panel in model.proposals { panel.html(t) } }
                }
            }
        }
    }

    private func sheet(_ check: Line) -> HTML {
        Sheet.titled(check.title, id: check.id) {
            div(.class("pad")) {
                p { check.status.tag(check.words) }
                Fact.column(check.facts)
                if !check.acts.isEmpty {
                    div(.class("row below")) { for act in check.acts { act.html } }
                }
            }
            if !check.panels.isEmpty { div(.class("pad panels")) { for panel in check.panels { panel.html(t) } } }
            details(.class("pad")) {
                summary { t("checks.history") }
                ul(.class("plain-list")) { for line in check.history { li { line } } }
            }
        }
    }
}

import AnjuCore
import AnjuHTML
import AnjuI18n

/// A permit as it is printed: the card on both sides, and where its files are.
struct PermitPage: PageView {
    struct Model: Hashable, Sendable {
        var caseNumber: String
        var casePath: String
        var card: PermitCard
        /// The card as PDF, in the size of the card.
        var cardPath: String?
        /// The receipt as PDF, A4.
        var receiptPath: String?
        /// The permit's state now.
        var status: Status
        var statusWords: String
        /// What has been done with it.
        var history: [Reason] = []
        /// What may follow, such as a change of employer.
        var acts: [Act] = []
        /// Suspending, restoring, terminating, cancelling, each with its reason.
        var panels: [DecisionPanel] = []
        var problems: [String] = []
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("permit.title") + " " + model.card.number }
    var hasErrors: Bool { !model.problems.isEmpty || model.panels.contains { $0.fields.contains { $0.error != nil } } }

    var body: HTML {
        .of {
            nav(.class("no-print"), .aria(.label, t("shell.back"))) {
                a(.class("back"), .href(model.casePath)) {
                    Icon.back.html
                    t("step.back", ["number": .text(model.caseNumber)])
                }
            }
            if let notice = model.notice {
                p(.class("note said no-print"), .role("status")) { Status.done.html(notice) }
            }
            ErrorSummary(fields: model.panels.flatMap(\.fields), others: model.problems, t).html
            heading
            div(.class("row cards")) {
                PermitCardView(card: model.card, t: t).front
                PermitCardView(card: model.card, t: t).back
            }
            p(.class("small quiet no-print")) { t("permit.size", ["modules": .text("\(model.card.seal?.size ?? 0)")]) }
            if !model.panels.isEmpty || !model.history.isEmpty {
                div(.class("stack no-print")) {
                    panels
                    history
                }
            }
        }
    }

    private var panels: HTML {
        if model.panels.isEmpty { return .nothing }
        return Sheet.titled(t("permit.change"), id: "change", note: t("permit.change-note")) {
            div(.class("pad panels")) { for panel in model.panels { panel.html(t) } }
        }
    }

    private var heading: HTML {
        div(.class("row no-print")) {
            h1 { t("permit.title") }
            span(.class("quiet mono")) { model.card.number }
            model.status.tag(model.statusWords)
            span(.class("push"))
            if let path = model.cardPath {
                Act(label: t("permit.print-card"), path: path, weight: .primary, icon: .print).html
            }
            if let path = model.receiptPath { Act(label: t("permit.print-receipt"), path: path).html }
            for act in model.acts { act.html }
        }
    }

    private var history: HTML {
        if model.history.isEmpty { return .nothing }
        return Sheet.titled(t("case.why"), id: "why", note: t("case.why-note")) { Reason.list(model.history) }
    }
}

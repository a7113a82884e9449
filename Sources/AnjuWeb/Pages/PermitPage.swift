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
        /// Suspending, terminating, extending.
        var acts: [Act] = []
        var notice: String?
    }

    let model: Model
    let t: Translator

    var kind: PageKind { .desk }
    var title: String { t("permit.title") + " " + model.card.number }

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
            heading
            div(.class("row cards")) {
                PermitCardView(card: model.card, t: t).front
                PermitCardView(card: model.card, t: t).back
            }
            p(.class("small quiet no-print")) { t("permit.size", ["modules": .text("\(model.card.seal?.size ?? 0)")]) }
            history
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

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page that follows a registration.
struct ConfirmationPresenter {
    let bench: Workbench
    let t: Translator
    let opened: OpenCase.Opened
    let view: CaseView

    var page: ConfirmationPage.Model {
        let presenter = CasePresenter(view, bench: bench, t: t)
        let open = view.procedure.steps.filter { view.state.step($0.key).isOpen }
        let next = open.map {
            t("done.next-step", ["step": .text($0.title[t.language]), "office": .text(presenter.department($0.actor))])
        }
        let missing = view.toldOnce.missing.map { t("done.missing", ["paper": .text($0.paper.title[t.language])]) }
        return ConfirmationPage.Model(
            done: t(opened.open.isEmpty ? "done.registered" : "done.opened"), number: opened.number,
            lookupCode: opened.code,
            names: presenter.names, unmet: presenter.unmet, next: next + missing,
            acts: [
                Act(label: t("done.open-case"), path: presenter.path, weight: .primary),
                Act(label: t("done.receipt"), path: presenter.path + "/receipt.pdf", sends: ["code": opened.code]),
            ])
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension Workbench {
    /// The password that stands in a field of a form, asked when it is needed.
    func confirming(_ form: FormBody, _ field: String, _ context: OfficerContext) -> Confirming {
        let (confirm, actor) = (accounts.confirm, context.actor)
        let password = form[field]
        return { try await confirm(password, in: field, by: actor) }
    }
}

extension DecisionPanel {
    /// What the second of two people approves: their own password is asked in the same form.
    ///
    /// `field` is the name under which it is sent; what is wrong with it stands beside it.
    static func approval(
        _ label: String, at path: String, field: String, about: String = "", problem: Problem?, _ t: Translator
    ) -> DecisionPanel {
        let fault = problem?.violations.first { $0.field == field }
        let secret = Field(
            field, label: t("confirm.password"), .secret(autocomplete: "current-password"),
            hint: t("confirm.why"), width: .half, error: fault.map { t.violation($0) })
        return DecisionPanel(
            id: "approve-" + field, title: about.isEmpty ? label : label + " · " + about, fields: [secret],
            label: label, path: path, isOpen: fault != nil)
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension Workbench {
    /// The password that stands in a form for what `key` names, asked when it is needed.
    func confirming(_ form: FormBody, _ key: String, _ context: OfficerContext) -> Confirming {
        let (confirm, actor, field) = (accounts.confirm, context.actor, DecisionPanel.secret(key))
        let password = form[field]
        return { try await confirm(password, in: field, by: actor) }
    }
}

extension DecisionPanel {
    /// The name under which a password is sent: it says of itself what it is, so that it is never trimmed, carried or written
    /// into a page.
    static func secret(_ key: String) -> String { "password-" + key }

    /// What the second of two people approves: their own password is asked in the same form.
    ///
    /// `key` names what is approved among everything on the page; what is wrong with the password stands beside it.
    static func approval(
        _ label: String, at path: String, key: String, sends: [String: String] = [:], about: String = "",
        problem: Problem?, _ t: Translator
    ) -> DecisionPanel {
        let field = secret(key)
        let fault = problem?.violations.first { $0.field == field }
        let secret = Field(
            field, label: t("confirm.password"), .secret(autocomplete: "current-password"),
            hint: t("confirm.why"), width: .half, error: fault.map { t.violation($0) })
        return DecisionPanel(
            id: "approve-" + key, title: about.isEmpty ? label : label + " · " + about, fields: [secret],
            label: label, path: path, sends: sends, isOpen: fault != nil)
    }
}

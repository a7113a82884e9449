import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension AccessPresenter {
    /// The page of the accounts.
    func accounts(_ listed: KeepAccounts.Listed, typed: KeepAccounts.Draft?, notice: String?) -> AccessPage.Model {
        AccessPage.Model(
            title: t("accounts.title"), places: places(AccountRoutes.path), notice: notice,
            proposals: listed.waiting.map(asked), entries: listed.accounts.map(kept),
            morePath: more(AccountRoutes.path, listed.next), form: form(typed), problems: problems)
    }

    private func form(_ typed: KeepAccounts.Draft?) -> AccessPage.Form {
        let languages = book.pack.languages
        let choices = languages.map { Control.Choice($0.rawValue, LanguageSwitch.ownName($0)) }
        var station = field("station", t("accounts.station"), .text(typed?.station ?? "", TextStyle(maximum: 20)))
        station.isOptional = true
        return AccessPage.Form(
            title: t("accounts.propose"), note: t("accounts.propose-note"), path: AccountRoutes.path,
            fields: [
                field("login", t("access.login"), .text(typed?.login ?? "", TextStyle(maximum: 40))),
                field("name", t("accounts.name"), .text(typed?.name ?? "", TextStyle(maximum: 80))),
                field("role", t("access.role"), .select(roles, chosen: typed?.role ?? "")),
                field("office", t("access.office"), .select(offices, chosen: typed?.office ?? "")),
                station,
                field(
                    "language", t("accounts.language"),
                    .radio(choices, chosen: typed?.language ?? languages.first?.rawValue ?? "")),
            ], label: t("access.propose-do"))
    }

    /// A password waits for a second administrator.
    private func asked(_ kept: KeepAccounts.Kept) -> AccessPage.Entry {
        let (account, path) = (kept.account, AccountRoutes.path + "/" + kept.account.id.rawValue)
        let isMine = kept.ask?.askedBy == actor.id || account.id.rawValue == actor.id
        let opens = account.disabledAt == nil ? "accounts.asked" : "accounts.asked-to-open"
        let approval = DecisionPanel.approval(
            t("accounts.give"), at: path + "/give", key: account.id.rawValue, about: account.login,
            problem: problem, t)
        return AccessPage.Entry(
            status: .hold, title: title(account), words: [place(kept), t(opens)],
            acts: [act("take-back", t("access.take-back"), path, account)], panels: isMine ? [] : [approval])
    }

    private func kept(_ kept: KeepAccounts.Kept) -> AccessPage.Entry {
        let (account, path) = (kept.account, AccountRoutes.path + "/" + kept.account.id.rawValue)
        let isOpen = account.disabledAt == nil
        var acts: [Act] = []
        if account.id.rawValue != actor.id {
            acts.append(act("ask", t(isOpen ? "accounts.ask" : "accounts.ask-to-open"), path, account))
        }
        if isOpen { acts.append(act("disable", t("accounts.disable"), path, account)) }
        return AccessPage.Entry(
            status: isOpen ? (kept.grant == nil ? .wait : .done) : .bad, title: title(account),
            words: [place(kept), state(account)], acts: acts)
    }

    private func title(_ account: AccountRecord) -> String {
        let station = account.station
        let window = station.isEmpty ? "" : t("shell.window", ["number": .text(station)])
        return [account.name, account.login, window].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func place(_ kept: KeepAccounts.Kept) -> String {
        guard let grant = kept.grant else { return t("access.no-grant") }
        return t(
            "access.by-role",
            ["role": .text(name(ofRole: grant.role)), "office": .text(name(ofOffice: grant.office))])
    }

    private func state(_ account: AccountRecord) -> String {
        if let end = account.disabledAt { return t("accounts.disabled", ["when": .text(day(end))]) }
        if account.isPasswordOver(at: bench.now) { return t("accounts.given-over") }
        if let given = account.passwordGivenAt { return t("accounts.given", ["when": .text(day(given))]) }
        if account.passwordHash.isEmpty { return t("accounts.no-password") }
        return t("accounts.open", ["when": .text(day(account.createdAt))])
    }

    private func day(_ moment: Instant) -> String { t.date(bench.zone.day(of: moment)) }

    private func act(_ deed: String, _ label: String, _ path: String, _ account: AccountRecord) -> Act {
        Act(label: label, path: path + "/" + deed, weight: .small, sends: [:], about: account.login)
    }
}

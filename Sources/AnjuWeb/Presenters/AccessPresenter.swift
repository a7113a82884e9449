import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages about who may what.
struct AccessPresenter {
    let bench: Workbench
    let t: Translator
    let actor: Actor
    var problem: Problem?

    var book: Rulebook { bench.centre.present }

    func grants(_ listed: KeepGrants.Listed, typed: KeepGrants.Draft?, notice: String?) -> AccessPage.Model {
        func entries(_ holders: [KeepGrants.Holder]) -> [AccessPage.Entry] {
            holders.flatMap { holder in holder.grants.map { entry(holder.account, $0) } }
        }
        let form = AccessPage.Form(
            title: t("access.propose-grant"), note: t("access.proposals-note"), path: "/access",
            fields: [
                field("login", t("access.login"), .text(typed?.login ?? "", TextStyle(maximum: 40))),
                field("role", t("access.role"), .select(roles, chosen: typed?.role ?? "")),
                field("office", t("access.office"), .select(offices, chosen: typed?.office ?? "")),
                day("from", typed?.from), day("until", typed?.until),
            ], label: t("access.propose-do"))
        return AccessPage.Model(
            title: t("access.title"), places: places("/access"), notice: notice,
            proposals: entries(listed.waiting), entries: entries(listed.holders),
            morePath: more("/access", listed.next), form: form, problems: problems)
    }

    func question(_ asked: ExplainAccess.Question, _ answer: ExplainAccess.Answer?) -> AccessPage.Model {
        let actions = book.rights.actions.values.sorted { $0.action.rawValue < $1.action.rawValue }.map {
            Control.Choice($0.action.rawValue, $0.text[t.language])
        }
        let any = [Control.Choice("", t("access.any"))]
        let form = AccessPage.Form(
            title: t("access.why"), path: "/access/why", isQuestion: true,
            fields: [
                field("login", t("access.login"), .text(asked.login, TextStyle(maximum: 40))),
                field("action", t("access.action"), .select(actions, chosen: asked.action.rawValue)),
                field("purpose", t("access.purpose"), .select(purposes, chosen: asked.purpose)),
                field("group", t("access.group"), .select(any + groups, chosen: asked.group)),
                field("department", t("access.department"), .select(any + departments, chosen: asked.department)),
            ], label: t("access.why-do"))
        return AccessPage.Model(
            title: t("access.why"), places: places("/access/why"), proposals: [],
            entries: answer.map { [reasons($0)] } ?? [], form: form, problems: problems)
    }

    /// The answer in words: by what it is allowed, or everything that is missing, the nearest first.
    private func reasons(_ answer: ExplainAccess.Answer) -> AccessPage.Entry {
        var words: [String] = []
        if let grant = answer.grant {
            words.append(
                t(
                    "access.by-role",
                    ["role": .text(name(ofRole: grant.role)), "office": .text(name(ofOffice: grant.office))]))
        } else {
            words.append(t("access.no-grant"))
        }
        switch answer.decision {
        case .allowed(let grant, _, _):
            words.append(t("access.by-grant", ["grant": .text(grant)]))
            if let agreement = answer.agreement {
                words.append(t("access.by-agreement", ["law": .text(book.named(law: agreement.law)[t.language])]))
            }
        case .refused(let missing, let nearest):
            words += missing.map { t("access.missing." + $0.rawValue) }
            if let nearest { words.append(t("access.nearest", ["grant": .text(nearest)])) }
        }
        if !answer.law.isEmpty {
            words.append(t("access.by-law", ["law": .text(book.named(law: answer.law)[t.language])]))
        }
        let isAllowed = answer.decision.isAllowed
        return AccessPage.Entry(
            status: isAllowed ? .done : .bad, title: isAllowed ? t("access.allowed") : t("access.refused"),
            words: words, acts: [])
    }

    private func entry(_ account: AccountRecord, _ grant: AccountGrant) -> AccessPage.Entry {
        let standing = grant.standing(at: bench.now)
        let path = "/access/grants/" + grant.id.rawValue
        let isMine = grant.proposedBy == actor.id || grant.account.rawValue == actor.id
        return AccessPage.Entry(
            status: status(standing), title: account.name + " · " + account.login,
            words: [
                t(
                    "access.by-role",
                    ["role": .text(name(ofRole: grant.role)), "office": .text(name(ofOffice: grant.office))]),
                span(grant.from, grant.until) + " · " + t("access.standing-" + standing.rawValue),
            ],
            acts: acts(path, about: account.login, isWaiting: standing == .proposed, isOver: standing == .over),
            panels: standing == .proposed && !isMine ? [approval(path, grant.id.rawValue, account.login)] : [])
    }

    /// Ending it, which one administrator is enough for.
    func acts(_ path: String, about: String, isWaiting: Bool, isOver: Bool) -> [Act] {
        if isOver { return [] }
        let label = isWaiting ? t("access.take-back") : t("access.end")
        return [Act(label: label, path: path + "/end", weight: .small, sends: [:], about: about)]
    }

    /// What somebody else proposed: nobody approves what is their own.
    func approval(_ path: String, _ id: String, _ about: String) -> DecisionPanel {
        .approval(
            t("access.approve"), at: path + "/approve", key: id, about: about, problem: problem, t)
    }

    func status(_ standing: AccountGrant.Standing) -> Status {
        switch standing {
        case .proposed: .hold
        case .ahead: .wait
        case .inForce: .done
        case .over: .bad
        }
    }

    func span(_ from: Instant, _ until: Instant?) -> String {
        let last = until.map { t.date(bench.zone.day(of: $0.adding(milliseconds: -1))) } ?? t("access.no-end")
        return t.date(bench.zone.day(of: from)) + " – " + last
    }

    func field(
        _ id: String, _ label: String, _ control: Control, width: Field.Width = .half
    ) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(id, label: label, control, width: width, error: fault.map { t.violation($0) })
    }

    func day(_ id: String, _ typed: String?) -> Field {
        var field = field(id, id == "from" ? t("access.from") : t("access.until"), .date(typed ?? ""))
        field.isOptional = id == "from"
        return field
    }

    /// Where a list by login goes on.
    func more(_ path: String, _ next: String?) -> String? {
        next.map { path + "?after=" + LanguageSwitch.encoded($0) }
    }

    func places(_ here: String) -> [NavigationItem] {
        [
            ("access.title", "/access"), ("accounts.title", "/access/accounts"), ("offices.title", "/access/offices"),
            ("access.agreements", "/access/agreements"), ("access.why", "/access/why"),
        ].map { NavigationItem($0.0, $0.1, isCurrent: here == $0.1) }
    }

    var problems: [String] { problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [] }

    func name(ofRole key: String) -> String { book.rights.roles[key]?.name[t.language] ?? key }
    func name(ofOffice key: String) -> String { book.office(key)?.name[t.language] ?? key }
    func name(ofDepartment key: String) -> String { book.departments[key]?.name[t.language] ?? key }

    var roles: [Control.Choice] {
        book.rights.roles.values.sorted { $0.key < $1.key }.map { Control.Choice($0.key, $0.name[t.language]) }
    }
    var offices: [Control.Choice] { book.offices.map { Control.Choice($0.key, $0.name[t.language]) } }
    var purposes: [Control.Choice] {
        book.rights.purposes.values.sorted { $0.key < $1.key }.map { Control.Choice($0.key, $0.text[t.language]) }
    }
    var groups: [Control.Choice] {
        book.dictionary.groups.map { Control.Choice($0.key, $0.text[t.language]) }
    }
    var departments: [Control.Choice] {
        book.departments.values.filter { $0.kind == .office }.sorted { $0.key < $1.key }.map {
            Control.Choice($0.key, $0.name[t.language])
        }
    }
}

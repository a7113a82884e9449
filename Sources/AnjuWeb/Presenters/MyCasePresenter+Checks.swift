import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension MyCasePresenter {
    /// What authorities are asked about the person, in plain words, with the way to appeal.
    var checks: [MyCasePage.OwnCheck] {
        view.checks.filter { $0.standing != .expired }.map { check in
            let (id, ground) = (check.record.core.id.rawValue, check.ground)
            let remedy = bench.rulebook.remedies[ground.remedy]?.text[t.language] ?? ""
            return MyCasePage.OwnCheck(
                id: id, title: check.question.text[t.language], status: check.standing.status,
                words: t("checks.mine-" + check.standing.rawValue), facts: facts(check),
                remedy: [t("checks.mine-how"), remedy].filter { !$0.isEmpty }.joined(separator: " "),
                appeal: check.mayAppeal ? appeal(id) : nil)
        }
    }

    private func facts(_ check: CheckView) -> [Fact] {
        let (ground, state) = (check.ground, check.record.state)
        let day = { (moment: Instant) in t.date(bench.zone.day(of: moment.adding(milliseconds: -1))) }
        return [
            Fact(label: t("checks.ground"), value: Words(ground.text[t.language])),
            Fact(label: t("checks.law"), value: Words(cases.basis(ground.law))),
            Fact(label: t("checks.authority"), value: Words(cases.department(ground.authority))),
            Fact(label: t("checks.phone"), value: Words(ground.phone), isCode: true),
            Fact(label: t("checks.decision"), value: Words(check.record.core.decision.number), isCode: true),
        ]
            + [
                state.expires.map { Fact(label: t("checks.expires"), value: Words(day($0))) },
                state.appeal.map { Fact(label: t("checks.appeal-due"), value: Words(day($0.due))) },
            ].compactMap(\.self)
    }

    private func appeal(_ id: String) -> MyCasePage.Appeal {
        MyCasePage.Appeal(
            path: "/my-case/appeal",
            sends: ["check": id, "number": view.record.core.number, "born": view.person.birthDate],
            code: Field(
                "code-" + id, label: t("checks.code"), .text(""), hint: t("checks.code-hint"), width: .half))
    }
}

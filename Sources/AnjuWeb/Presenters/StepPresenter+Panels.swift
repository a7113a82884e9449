import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension StepPresenter {
    /// The other ways to end or stop the step.
    func panels(_ path: String, _ actor: Actor) -> [DecisionPanel] {
        let outcomes = step.step.outcomes
        var panels: [DecisionPanel] = []
        if step.step.formsFilled.contains("F08") { panels.append(employer(path)) }
        if !outcomes.returned.isEmpty {
            panels.append(
                .sendBack(
                    choices(outcomes.returned), about: mendable, to: path + "/return", sends: version, t,
                    answers: answers("return", "return-reasons")))
        }
        panels += pauses(path)
        if let longer = longer(path) { panels.append(longer) }
        if step.step.isOptional {
            panels.append(.skip(to: path + "/skip", sends: version, t, answers: answers("skip", "")))
        }
        if !outcomes.refused.isEmpty {
            let remedy = bench.rulebook.remedies[step.view.procedure.remedy]?.text[language] ?? ""
            panels.append(
                .refuse(
                    choices(outcomes.refused), remedy: remedy, to: path + "/refuse", sends: version, t,
                    answers: answers("refuse", "refuse-ground")))
        }
        return panels + endings(path)
    }

    private func pauses(_ path: String) -> [DecisionPanel] {
        let state = step.view.state.step(step.step.key).state
        let waits = step.step.outcomes.waits
        if state != .open { return [resume(path)] }
        if waits.isEmpty { return [] }
        return [
            .suspend(
                choices(waits), to: path + "/suspend", sends: version, t, answers: answers("suspend", "suspend-wait"))
        ]
    }

    /// Limits that the law lets the office make longer, each with what it asks for that and the day it would end.
    private func longer(_ path: String) -> DecisionPanel? {
        if step.longer.isEmpty { return nil }
        let limits = step.longer.map { limit in
            let words = limit.allowed.text[language]
            let label = limit.due.map {
                t("step.extend-until", ["rule": .text(words), "date": .text(t.date(bench.zone.day(of: $0)))])
            }
            return Control.Choice(limit.clock.key, label ?? words, note: cases.basis(limit.law))
        }
        return .extend(limits, to: path + "/extend", sends: version, t, answers: answers("extend", "extend-limit"))
    }

    private func endings(_ path: String) -> [DecisionPanel] {
        let offices = step.receivers.map { Control.Choice($0.key, $0.name[language]) }
        if offices.isEmpty { return withdrawal(path) }
        return [
            .transfer(
                offices, to: path + "/transfer", sends: version, t, answers: answers("transfer", "transfer-to"))
        ] + withdrawal(path)
    }

    /// Nothing once it has been decided: it is too late then.
    private func withdrawal(_ path: String) -> [DecisionPanel] {
        let rules = CaseRules(procedure: step.view.procedure, rulebook: bench.rulebook)
        if rules.isDecided(step.view.state) { return [] }
        let asked = Asking.allCases.map { Control.Choice($0.rawValue, t("withdraw." + $0.rawValue)) }
        return [
            .withdraw(
                asked, to: path + "/withdraw", sends: version, t, answers: answers("withdraw", "withdraw-asked"))
        ]
    }

    /// What was chosen and typed in a panel, and what is wrong with it.
    private func answers(_ panel: String, _ choice: String) -> DecisionPanel.Answers {
        guard act == panel, let typed else { return .none }
        let words = ["reason", "fact"].compactMap { faults[$0] }.first
        let chosen = ["ground", "asked", "office", "clock"].compactMap { faults[$0] }.first
        let each = typed.values.keys.filter { $0.hasPrefix(panel + "-") && $0.contains(".") }
        return DecisionPanel.Answers(
            chosen: Set(typed.all(choice)), words: typed[panel + "-words"], choiceError: chosen, wordsError: words,
            each: Dictionary(each.map { ($0, typed[$0]) }) { first, _ in first })
    }

    /// What a reason may be about: the step as a whole, a paper of the case, a field of a form that was filled.
    private var mendable: [Control.Choice] {
        let papers = step.view.procedure.papers.map { Control.Choice($0.id, $0.title[language]) }
        let items = bench.centre.dictionary.items.filter {
            step.view.filled.contains($0.key) && $0.group != "collection"
        }
        return [Control.Choice("", step.step.title[language])] + papers
            + items.map { Control.Choice($0.key, $0.text[language]) }
    }

    private func choices(_ grounds: [String]) -> [Control.Choice] {
        grounds.compactMap { code in
            bench.rulebook.grounds[code].map { Control.Choice(code, $0.text[language], note: cases.basis($0.law)) }
        }
    }

    /// The employer is asked for by one number; what market regulation holds is taken from there.
    private func employer(_ path: String) -> DecisionPanel {
        let isAsked = step.sheet.asked.contains { $0.item.key == "employer_uscc" }
        return DecisionPanel(
            id: "employer", title: t(isAsked ? "step.employer" : "step.employer-other"), note: t("step.employer-note"),
            fields: [
                Field(
                    "credit-code", label: t("step.credit-code"),
                    .text(typed?["credit-code"] ?? creditCode ?? "", TextStyle(isCode: true, maximum: 24)),
                    width: .full, error: act == "employer" ? faults["employer_uscc"] : nil)
            ], label: t("step.employer-do"), path: path + "/employer", sends: version, isOpen: isAsked)
    }

    private func resume(_ path: String) -> DecisionPanel {
        DecisionPanel(
            id: "resume", title: t("step.resume"), note: t("step.resume-note"), fields: [], label: t("step.resume-do"),
            path: path + "/resume", sends: version, isOpen: true)
    }
}

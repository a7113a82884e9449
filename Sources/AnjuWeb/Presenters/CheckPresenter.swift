import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a case's statutory checks.
struct CheckPresenter {
    let view: CaseView
    let actor: Actor
    let bench: Workbench
    let t: Translator
    let cases: CasePresenter
    /// What was typed and is wrong with it, and in which panel.
    var typed: FormBody?
    var problem: Problem?
    var panel: String?

    init(_ view: CaseView, actor: Actor, bench: Workbench, t: Translator) {
        (self.view, self.actor, self.bench, self.t) = (view, actor, bench.deciding(by: view.rulebook), t)
        cases = CasePresenter(view, bench: bench, t: t)
    }

    var path: String { cases.path + "/checks" }

    func page(notice: String?) -> CheckPage.Model {
        CheckPage.Model(
            number: view.record.core.number, casePath: cases.path, names: cases.names,
            checks: view.checks.filter(\.isFull).map(line),
            calls: view.checks.filter { !$0.isFull }.map { cases.callWords($0) }, proposals: proposals, notice: notice,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    private func line(_ check: CheckView) -> CheckPage.Line {
        CheckPage.Line(
            id: check.record.core.id.rawValue, title: check.question.text[t.language], status: check.standing.status,
            words: t("checks.standing-" + check.standing.rawValue), facts: facts(check),
            history: check.record.actions.map(history), acts: acts(check), panels: panels(check))
    }

    private func facts(_ check: CheckView) -> [Fact] {
        let (core, state) = (check.record.core, check.record.state)
        var facts = [
            Fact(
                label: t("checks.step"), value: Words(view.procedure.step(check.step)?.title[t.language] ?? check.step)),
            Fact(label: t("checks.ground"), value: Words(check.ground.text[t.language])),
            Fact(label: t("checks.law"), value: Words(cases.basis(check.ground.law))),
            Fact(label: t("checks.authority"), value: Words(cases.department(check.ground.authority))),
            Fact(label: t("checks.phone"), value: Words(check.ground.phone), isCode: true),
            Fact(label: t("checks.decision"), value: Words(core.decision.number), isCode: true),
        ]
        if let until = state.expires { facts.append(Fact(label: t("checks.expires"), value: Words(day(until)))) }
        if let deferral = state.deferral, deferral.approver != nil {
            facts.append(Fact(label: t("checks.deferred-until"), value: Words(day(deferral.until))))
        }
        if let appeal = state.appeal, appeal.outcome == nil {
            facts.append(Fact(label: t("checks.appeal-due"), value: Words(day(appeal.due))))
        }
        return facts
    }

    /// The last day of what ends with this moment.
    private func day(_ end: Instant) -> String { t.date(bench.zone.day(of: end.adding(milliseconds: -1))) }

    private func history(_ action: CheckAction) -> String {
        let who = action.officer.department.isEmpty ? "" : cases.department(action.officer.department)
        let said = action.kind.reason.map { " · " + $0 } ?? ""
        return [t.moment(action.at, in: bench.zone), t("checks.act-" + action.kind.name), who].filter { !$0.isEmpty }
            .joined(separator: " · ") + said
    }

    /// What leads on with one press.
    private func acts(_ check: CheckView) -> [Act] {
        let own = "\(path)/\(check.record.core.id.rawValue)"
        var acts: [Act] = []
        func act(_ name: String, _ weight: Act.Weight = .primary) -> Act {
            Act(label: t("checks.do-" + name), path: own + "/acts/" + name, weight: weight, sends: [:])
        }
        guard check.isMine else { return acts }
        switch check.standing {
        case .approved, .asked: acts.append(act("ask"))
        case .possible, .unsure: acts.append(Act(label: t("checks.compare"), path: own + "/compare", weight: .primary))
        case .draft, .proposed, .clear, .same, .notSame, .appealed, .upheld, .lifted, .expired, .purged: break
        }
        if may(check, .noticed) { acts.append(act("notice", .plain)) }
        if check.record.state.answer == .possible, !check.record.state.isNoticeDeferred(at: bench.now) {
            acts.append(Act(label: t("checks.print"), path: own + "/notice.pdf", icon: .print))
        }
        return acts
    }

    private func may(_ check: CheckView, _ kind: CheckAction.Kind) -> Bool {
        check.record.state.refusal(of: CheckAction(at: bench.now, officer: CheckOfficer(actor), kind: kind)) == nil
    }

    /// What needs a reason.
    private func panels(_ check: CheckView) -> [DecisionPanel] {
        let later = bench.now.adding(milliseconds: 1)
        var panels = approvals(check)
        if check.mayDecideAppeal, may(check, .appealDecided(.upheld, reason: "")) {
            let choices = CheckAppealOutcome.allCases.map {
                Control.Choice($0.rawValue, t("checks.outcome-" + $0.rawValue))
            }
            panels.append(
                made("appeal", check) { form in
                    [
                        Field(
                            "outcome", label: t("checks.outcome"), .radio(choices, chosen: form("outcome")),
                            width: .full)
                    ]
                })
        }
        let state = check.record.state
        if check.isMine, may(check, .deferralProposed(until: later, reason: "")) {
            panels.append(made("defer", check) { [until($0, state.deferrable)] })
        }
        if check.isMine, let expires = state.expires,
            may(check, .extensionProposed(until: expires.adding(milliseconds: 1), reason: ""))
        {
            panels.append(made("extend", check) { [until($0, check.record.core.latest)] })
        }
        if check.mayLift, may(check, .lifted(reason: "")) { panels.append(made("lift", check) { _ in [] }) }
        return panels
    }

    /// What waits for the second officer, who gives the own password with it.
    private func approvals(_ check: CheckView) -> [DecisionPanel] {
        guard check.isSecond else { return [] }
        let tasks = check.record.state.tasks
        let waiting = [
            ("approve", check.standing == .proposed), ("approve-extension", tasks.contains(.extend)),
            ("approve-deferral", tasks.contains(.delay)),
        ]
        return waiting.filter(\.1).map { name, _ in
            let id = check.record.core.id.rawValue
            var panel = DecisionPanel.approval(
                t("checks.do-" + name), at: "\(path)/\(id)/acts/\(name)", key: "\(name)-\(id)",
                problem: problem, t)
            panel.isOpen = true
            return panel
        }
    }

    private func until(_ form: (String) -> String, _ latest: Instant?) -> Field {
        Field(
            "until", label: t("checks.until"), .date(form("until")),
            hint: latest.map { t("checks.at-latest", ["date": .text(day($0))]) }, width: .half)
    }

    /// A panel with its fields, a reason last, and what is wrong with them.
    private func made(_ name: String, _ check: CheckView, _ fields: ((String) -> String) -> [Field]) -> DecisionPanel {
        let id = check.record.core.id.rawValue
        let (key, isTried) = (name + "-" + id, panel == name + "-" + id)
        let form = { (field: String) in isTried ? typed?[key + "-" + field] ?? "" : "" }
        let reason = Field("reason", label: t("checks.reason"), .textarea(form("reason"), rows: 2), width: .full)
        return DecisionPanel(
            id: key, title: t("checks.do-" + name), note: t("checks.note-" + name),
            fields: marked(fields(form) + [reason], prefix: key, isTried: isTried),
            label: t("checks.do-" + name), path: "\(path)/\(id)/acts/\(name)", isOpen: isTried)
    }

    /// The fields under names that are the panel's own, with what is wrong with them.
    private func marked(_ fields: [Field], prefix: String, isTried: Bool) -> [Field] {
        let found = isTried ? problem?.violations ?? [] : []
        let faults = Dictionary(found.map { ($0.field, t.violation($0)) }) { first, _ in first }
        return fields.map { field in
            var field = field
            field.error = faults[field.id]
            field.id = prefix + "-" + field.id
            return field
        }
    }

    /// A form for each question of an open step that this office does and that nobody asks already.
    private var proposals: [DecisionPanel] {
        let rules = CaseRules(procedure: view.procedure, rulebook: view.rulebook)
        guard cases.mayWork(actor), !view.isAsked else { return [] }
        return view.procedure.steps.filter { view.state.isOpen($0) && rules.mayDo($0, department: actor.department) }
            .flatMap { step in
                step.asks.filter { question in
                    question.kind == .statutoryCheck && view.rulebook.checkGround(for: question) != nil
                        && !view.checks.contains {
                            $0.step == step.key && $0.question.key == question.key && $0.standing.isUnderWay
                        }
                }.map { proposal($0, at: step) }
            }
    }

    private func proposal(_ question: Question, at step: Step) -> DecisionPanel {
        let id = "propose-" + question.key
        let isTried = panel == id
        let form = { (field: String) in isTried ? typed?[id + "-" + field] ?? "" : "" }
        let latest = view.rulebook.checkGround(for: question).map { $0.latest(from: bench.now, in: view.rulebook) }
        let fields = [
            Field(
                "decision-number", label: t("checks.decision"), .text(form("decision-number")),
                hint: t("checks.decision-hint"), width: .half),
            Field(
                "expires", label: t("checks.expires"), .date(form("expires")),
                hint: latest.map { t("checks.at-latest", ["date": .text(day($0))]) }, width: .half),
            Field(
                "decision-hash", label: t("checks.hash"), .text(form("decision-hash")),
                hint: t("checks.hash-hint"), width: .full),
        ]
        return DecisionPanel(
            id: id, title: question.text[t.language], note: t("checks.propose-note"),
            fields: marked(fields, prefix: id, isTried: isTried), label: t("checks.do-propose"), path: path,
            sends: ["question": question.key, "step": step.key], isOpen: isTried)
    }
}

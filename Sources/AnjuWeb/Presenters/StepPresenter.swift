import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of one step.
struct StepPresenter {
    let bench: Workbench
    let t: Translator
    let step: StepView
    /// What was typed and is wrong with it, after a first try.
    var typed: FormBody?
    var problem: Problem?
    /// A credit code that no register knows, to be taken over into its field.
    var creditCode: String?

    private var cases: CasePresenter { CasePresenter(step.view, bench: bench, t: t) }
    private var language: LanguageTag { t.language }
    private var version: [String: String] { ["version": String(step.view.record.core.version)] }

    func page(for actor: Actor) -> StepPage.Model {
        let path = cases.stepPath(step.step)
        let reading = ClockReader(procedure: step.view.procedure, rulebook: bench.rulebook).due(
            of: step.step.key, in: step.view.clocks)
        let isMine = step.mayAct && step.view.state.step(step.step.key).isOpen
        return StepPage.Model(
            number: step.view.record.core.number, casePath: cases.path, names: cases.names, facts: cases.facts,
            step: step.step.title[language], office: cases.department(step.step.actor), clock: reading.map(cases.clock),
            parts: (isMine ? parts : []) + unsaved, path: path, sends: version,
            completeLabel: t("step.complete", ["step": .text(step.step.title[language])]),
            completeNote: nextWords, blocked: isMine ? nil : t("step.not-yours"), checks: checks,
            panels: isMine ? panels(path, actor) : [], problems: problems)
    }

    private var nextWords: String? {
        let after = step.view.procedure.steps.filter { $0.after.contains(step.step.key) && !$0.isLater }
        if after.isEmpty { return nil }
        let names = after.map { $0.title[language] }.joined(separator: t("format.list-mark"))
        return t("step.then", ["steps": .text(names)])
    }

    private var errors: [String: String] {
        Dictionary((problem?.violations ?? []).map { ($0.field, t.violation(localized($0))) }) { first, _ in first }
    }

    /// Codes among a violation's details are put into words.
    private func localized(_ violation: Violation) -> Violation {
        var details = violation.details
        if let paper = details["paper"] {
            details["paper"] = step.view.procedure.paper(paper)?.title[language] ?? paper
        }
        if let form = details["form"] { details["form"] = bench.centre.dictionary.form(form)?.title[language] ?? form }
        if let key = details["step"] { details["step"] = step.view.procedure.step(key)?.title[language] ?? key }
        if let ground = details["ground"] {
            details["ground"] = bench.rulebook.grounds[ground]?.text[language] ?? ground
        }
        return Violation(violation.field, violation.code, details)
    }

    private var parts: [FormPart] {
        var presenter = FieldPresenter(bench: bench, t: t)
        presenter.errors = errors
        if let typed {
            for field in step.sheet.asked { presenter.typed[field.item.key] = typed.itemValue(field.item) }
        } else {
            presenter.proposals = proposals
        }
        var parts = presenter.parts(step.sheet)
        // The acts of the moment stand at the end, where everything is read back.
        let acts = parts.firstIndex { $0.id == "collection" }.map { parts.remove(at: $0) }
        if let part = papersPart { parts.append(part) }
        if let part = presentPart { parts.append(part) }
        if let acts { parts.append(acts) }
        return parts
    }

    private var proposals: [String: String] {
        var proposals: [String: String] = [:]
        if let creditCode { proposals["employer_uscc"] = creditCode }
        return proposals
    }

    /// What was typed for items that somebody else has filled in meanwhile: read back, so that nothing typed is lost.
    private var unsaved: [FormPart] {
        guard let typed else { return [] }
        let isOpen = step.mayAct && step.view.state.step(step.step.key).isOpen
        let boxes = isOpen ? Set(step.sheet.asked.map(\.item.key)) : []
        let text = ValueText(dictionary: bench.centre.dictionary)
        let fields = bench.centre.dictionary.items.compactMap { item -> Field? in
            let value = typed.itemValue(item)
            guard !value.isEmpty, !boxes.contains(item.key), !CaptureSheet.acts.contains(item.key) else { return nil }
            let words = text.text(value, of: item, in: language, zone: bench.zone)
            return Field(
                "unsaved." + item.key, label: item.text[language], .known(Words(words), isCode: false), code: item.id,
                width: .quarter)
        }
        return fields.isEmpty ? [] : [FormPart(id: "unsaved", title: t("step.unsaved"), fields: fields)]
    }

    /// Papers whose original has to be seen here.
    private var papersPart: FormPart? {
        let open = step.papers.filter { standing in
            if case .item = standing.paper.proof { return standing.isMissing }
            return false
        }
        if open.isEmpty { return nil }
        let fields = open.map { standing in
            let id = "paper." + standing.paper.id
            return Field(
                id, label: standing.paper.title[language], .checkbox(isChecked: typed.map { !$0[id].isEmpty } ?? false),
                hint: t("step.paper-seen"), width: .half, error: errors[id])
        }
        return FormPart(id: "papers", title: t("step.papers"), fields: fields)
    }

    /// Who is there in person.
    private var presentPart: FormPart? {
        if step.step.present.isEmpty { return nil }
        let chosen = typed.map { Set($0.all("present")) } ?? Set(step.step.present)
        let choices = step.step.present.map { Control.Choice($0, cases.department($0)) }
        return FormPart(
            id: "presence", title: t("step.present"),
            fields: [
                Field(
                    "present", label: t("step.present-who"), .checks(choices, chosen: chosen), isOptional: true,
                    width: .half)
            ])
    }

    private var checks: [StepPage.Check] {
        let day = bench.zone.day(of: bench.now)
        let values = step.view.visible.mapValues(\.value)
        let context = ConditionContext(items: values, facts: step.view.state.facts, day: day)
        return step.view.procedure.checks.filter { $0.step == step.step.key }.map { check in
            let status: Status = check.rule.map { $0.holds(in: context) ? .done : .bad } ?? .wait
            return StepPage.Check(status: status, words: check.text[language], basis: check.law.map(cases.basis))
        } + eligibility(context)
    }

    private func eligibility(_ context: ConditionContext) -> [StepPage.Check] {
        guard step.step.phase == "decide", let eligibility = step.view.procedure.eligibility else { return [] }
        return eligibility.rules.map {
            StepPage.Check(
                status: $0.when.holds(in: context) ? .done : .bad, words: $0.text[language], basis: cases.basis($0.law))
        }
    }

    private var problems: [String] {
        guard let problem else { return [] }
        var onFields = Set(step.sheet.asked.map(\.item.key) + step.papers.map { "paper." + $0.paper.id })
        if typed?.values.keys.contains(where: { $0.hasSuffix("-words") }) == true {
            onFields.formUnion(["ground", "fact", "reason", "office"])
        }
        let others = problem.violations.filter { !onFields.contains($0.field) }.map { t.violation(localized($0)) }
        return problem.violations.isEmpty ? [t.problem(problem)] : others
    }

    private func panels(_ path: String, _ actor: Actor) -> [DecisionPanel] {
        let outcomes = step.step.outcomes
        var panels: [DecisionPanel] = []
        if asksEmployer { panels.append(employer(path)) }
        if !outcomes.returned.isEmpty {
            panels.append(
                .sendBack(
                    choices(outcomes.returned), to: path + "/return", sends: version, t,
                    answers: answers("return", "return-reasons", "ground")))
        }
        let state = step.view.state.step(step.step.key).state
        if state == .open, !outcomes.waits.isEmpty {
            panels.append(
                .suspend(
                    choices(outcomes.waits), to: path + "/suspend", sends: version, t,
                    answers: answers("suspend", "suspend-wait", "ground")))
        } else if state != .open {
            panels.append(resume(path))
        }
        if !outcomes.refused.isEmpty {
            let remedy = bench.rulebook.remedies[step.view.procedure.remedy]?.text[language] ?? ""
            panels.append(
                .refuse(
                    choices(outcomes.refused), remedy: remedy, to: path + "/refuse", sends: version, t,
                    answers: answers("refuse", "refuse-ground", "ground", "fact")))
        }
        let offices = bench.rulebook.offices.filter { $0.key != actor.office }.map {
            Control.Choice($0.key, $0.name[language])
        }
        panels.append(
            .transfer(
                offices, to: path + "/transfer", sends: version, t,
                answers: answers("transfer", "transfer-to", "office", "reason")))
        panels.append(
            .withdraw(to: path + "/withdraw", sends: version, t, answers: answers("withdraw", "", "", "reason")))
        return panels
    }

    /// What was chosen and typed in the panel that was sent, with what is wrong; a panel's words are always sent with it.
    private func answers(_ panel: String, _ choice: String, _ choiceFault: String, _ wordsFault: String = "")
        -> DecisionPanel.Answers
    {
        guard let typed, typed.values[panel + "-words"] != nil else { return .none }
        return DecisionPanel.Answers(
            chosen: Set(typed.all(choice)), words: typed[panel + "-words"], choiceError: errors[choiceFault],
            wordsError: errors[wordsFault])
    }

    private func choices(_ grounds: [String]) -> [Control.Choice] {
        grounds.compactMap { code in
            bench.rulebook.grounds[code].map { Control.Choice(code, $0.text[language], note: cases.basis($0.law)) }
        }
    }

    /// The employer is asked for by one number; what market regulation holds is taken from there.
    private var asksEmployer: Bool {
        step.step.formsFilled.contains("F08") && step.sheet.asked.contains { $0.item.key == "employer_uscc" }
    }

    private func employer(_ path: String) -> DecisionPanel {
        DecisionPanel(
            id: "employer", title: t("step.employer"), note: t("step.employer-note"),
            fields: [
                Field(
                    "credit-code", label: t("step.credit-code"),
                    .text(typed?["credit-code"] ?? creditCode ?? "", TextStyle(isCode: true, maximum: 24)),
                    width: .full, error: errors["employer_uscc"])
            ], label: t("step.employer-do"), path: path + "/employer", sends: version, isOpen: true)
    }

    private func resume(_ path: String) -> DecisionPanel {
        DecisionPanel(
            id: "resume", title: t("step.resume"), note: t("step.resume-note"), fields: [], label: t("step.resume-do"),
            path: path + "/resume", sends: version, isOpen: true)
    }
}

extension FormBody {
    /// What was typed for an item: several checked values are one text.
    func itemValue(_ item: Item) -> String {
        item.type == .codeMulti ? all(item.key).filter { !$0.isEmpty }.joined(separator: ",") : self[item.key]
    }
}

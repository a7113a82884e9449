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
    /// The panel in which it was typed; `nil` for the step's own form.
    var act: String?
    /// A credit code that no register knows, to be taken over into its field.
    var creditCode: String?

    var cases: CasePresenter { CasePresenter(step.view, bench: bench, t: t) }
    var language: LanguageTag { t.language }
    var version: [String: String] { ["version": String(step.view.record.core.version)] }

    func page(for actor: Actor) -> StepPage.Model {
        let path = cases.stepPath(step.step)
        let reading = ClockReader(procedure: step.view.procedure, rulebook: bench.rulebook).due(
            of: step.step.key, in: step.view.clocks)
        return StepPage.Model(
            number: step.view.record.core.number, casePath: cases.path, names: cases.names, facts: cases.facts,
            step: step.step.title[language], office: cases.department(step.step.actor), clock: reading.map(cases.clock),
            due: reading.flatMap(cases.due), mayMove: reading.flatMap(cases.mayMove),
            parts: (isMine ? parts : []) + unsaved, path: path, sends: version,
            completeLabel: t("step.complete", ["step": .text(step.step.title[language])]),
            completeNote: nextWords, halts: standing, unmet: isMine ? cases.unmet : [],
            blocked: blocked, checks: checks,
            panels: isMine ? panels(path, actor) : [],
            pictures: isMine ? cases.pictures(actor, takenAt: step.step) : [], problems: problems)
    }

    /// Whether the reader's office may work on the step now: no step of a case that has ended is worked on.
    var isMine: Bool { step.mayAct && step.view.state.isOpen(step.step) }

    /// Why nothing is offered here.
    private var blocked: String? {
        if isMine { return nil }
        return t(step.view.state.status.isEnded ? "step.case-ended" : "step.not-yours")
    }

    private var nextWords: String? {
        let after = step.view.procedure.steps.filter { $0.after.contains(step.step.key) && !$0.isLater }
        if after.isEmpty { return nil }
        let names = after.map { $0.title[language] }.joined(separator: t("format.list-mark"))
        return t("step.then", ["steps": .text(names)])
    }

    var errors: [String: String] {
        act == nil ? faults : [:]
    }

    /// Every fault in words, by field.
    var faults: [String: String] {
        Dictionary((problem?.violations ?? []).map { ($0.field, t.violation(localized($0))) }) { first, _ in first }
    }

    /// Codes among a violation's details are put into words.
    private func localized(_ violation: Violation) -> Violation {
        var details = violation.details
        if let paper = details["paper"] {
            details["paper"] = step.view.procedure.paper(paper)?.title[language] ?? paper
        }
        if let form = details["form"] { details["form"] = bench.centre.dictionary.form(form)?.title[language] ?? form }
        if let party = details["party"] { details["party"] = cases.department(party) }
        if let key = details["step"] { details["step"] = step.view.procedure.step(key)?.title[language] ?? key }
        if let ground = details["ground"] {
            details["ground"] = bench.rulebook.grounds[ground]?.text[language] ?? ground
        }
        return cases.wording.named(Violation(violation.field, violation.code, details))
    }

    private var parts: [FormPart] {
        var presenter = FieldPresenter(bench: bench, t: t)
        presenter.errors = errors
        if let typed {
            for field in step.sheet.boxes { presenter.typed[field.item.key] = typed.itemValue(field.item) }
            presenter.still = typed.still
        } else {
            presenter.isFirst = true
            presenter.proposals = proposals
        }
        var parts = presenter.parts(step.sheet)
        // The acts of the moment stand at the end, where everything is read back.
        let acts = parts.firstIndex { $0.id == "collection" }.map { parts.remove(at: $0) }
        if let part = presenter.stillPart(step.sheet) { parts.append(part) }
        if let part = papersPart { parts.append(part) }
        if let part = presentPart { parts.append(part) }
        if let part = overrulePart { parts.append(part) }
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
        let boxes = isMine ? Set(step.sheet.boxes.map(\.item.key)) : []
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

    /// Who has to be there in person: the official states it, and the ledger says so.
    private var presentPart: FormPart? {
        if step.step.present.isEmpty { return nil }
        let chosen = typed.map { Set($0.all("present")) } ?? []
        let choices = step.step.present.map { Control.Choice($0, cases.department($0)) }
        return FormPart(
            id: "presence", title: t("step.present"), note: t("step.present-note"),
            fields: [
                Field(
                    "present", label: t("step.present-who"), .checks(choices, chosen: chosen), width: .half,
                    error: errors["present"])
            ])
    }

    private var problems: [String] {
        guard let problem else { return [] }
        if act != nil, !problem.violations.isEmpty { return [] }
        let boxes = step.sheet.boxes.map(\.item.key) + step.sheet.confirmed.map { "still." + $0 }
        let onFields = Set(boxes + step.papers.map { "paper." + $0.paper.id } + ["present", "overrule"])
        let others = problem.violations.filter { !onFields.contains($0.field) }.map { t.violation(localized($0)) }
        return problem.violations.isEmpty ? [t.problem(problem)] : others
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CasePresenter {
    func stepStatus(_ standing: StepStanding) -> Status {
        switch standing.state {
        case .done: .done
        case .open: .now
        case .waiting: .hold
        case .returned, .refused: .bad
        case .ahead, .skipped: .wait
        }
    }

    func graph(for actor: Actor) -> StepGraph {
        let steps = view.procedure.steps.filter { !$0.isLater || view.state.laterSteps.contains($0.key) }
        return StepGraph(
            steps: steps.map { step in
                let standing = view.state.step(step.key)
                return StepGraph.Step(
                    key: step.key, title: step.title[language], who: department(step.actor),
                    status: isOver(standing) ? .wait : stepStatus(standing),
                    words: isOver(standing) ? t("step-state.over") : words(standing), after: step.after,
                    path: view.state.isOpen(step) && mayDo(step, actor) ? stepPath(step) : nil)
            })
    }

    func stepPath(_ step: Step) -> String { path + "/steps/" + step.key }

    func mayDo(_ step: Step, _ actor: Actor) -> Bool {
        CaseRules(procedure: view.procedure, rulebook: bench.rulebook).mayDo(step, department: actor.department)
            && mayWork(actor)
    }

    /// How a step stands, in a few words.
    func words(_ standing: StepStanding) -> String {
        switch standing.state {
        case .ahead: return t("step-state.ahead")
        case .open: return t("step-state.open")
        case .waiting(let ground, _): return bench.rulebook.grounds[ground]?.text[language] ?? ground
        case .returned: return t("step-state.returned")
        case .done: return standing.since.map { t.spoken($0, today: today, in: bench.zone) } ?? t("step-state.done")
        case .skipped: return t("step-state.skipped")
        case .refused: return t("step-state.refused")
        }
    }

    /// Whether a step that nobody ended is not under way any more: its case has ended.
    func isOver(_ standing: StepStanding) -> Bool {
        view.state.status.isEnded && (standing.isOpen || standing.state == .ahead)
    }

    /// What is to be done next, and by whom; nothing where nothing is.
    func next(for actor: Actor) -> NextPanel? {
        let open = view.procedure.steps.filter(view.state.isOpen)
        if let step = open.first(where: { mayDo($0, actor) }) {
            return NextPanel(
                title: step.title[language], words: words(view.state.step(step.key)),
                acts: [Act(label: t("case.go-to-step"), path: stepPath(step), weight: .primary)], others: later)
        }
        if let permit = view.permit, permit.isGood(on: today) {
            return NextPanel(
                title: t("case.permit-ready"), words: view.permitNumber ?? "",
                acts: [openPermit(permit, actor, .primary)].compactMap(\.self), others: later)
        }
        guard let step = open.first else { return nil }
        return NextPanel(
            title: step.title[language], words: t("case.with-office", ["office": .text(department(step.actor))]))
    }

    /// The permit where it is not in force: its state in words, and where it is shown.
    func spentPermit(_ actor: Actor) -> (flag: String, act: Act?)? {
        guard let permit = view.permit, !permit.isGood(on: today) else { return nil }
        let word =
            permit.isExpired(on: today) && !permit.status.next.isEmpty ? "expired" : permit.status(on: today).rawValue
        return (
            t("case.permit-is", ["status": .text(t("permit-status." + word))]),
            openPermit(permit, actor, .words)
        )
    }

    /// The way to the permit's page, for who works on cases: a supervisor reads of it here.
    private func openPermit(_ permit: Permit, _ actor: Actor, _ weight: Act.Weight) -> Act? {
        guard mayWork(actor) else { return nil }
        return Act(label: t("case.open-permit"), path: "/permits/" + permit.id.rawValue, weight: weight)
    }

    /// What may follow the result, such as a change of employer, for the office that does it.
    var later: [Act] {
        view.later.map { step in
            Act(
                label: t("case.begin", ["step": .text(step.title[language])]), path: stepPath(step) + "/begin")
        }
    }
}

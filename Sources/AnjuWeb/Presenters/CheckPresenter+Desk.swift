import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension CheckPresenter {
    /// One line of the list of second officers.
    static func line(_ line: CheckDesk.Line, bench: Workbench, t: Translator) -> CheckDeskPage.Line {
        let state = line.check.record.state
        let due = line.task == .appeal ? state.appeal?.due : state.expires
        let day = due.map { t.date(bench.zone.day(of: $0.adding(milliseconds: -1))) } ?? ""
        return CheckDeskPage.Line(
            title: t("checks.task-" + line.task.rawValue), number: line.number,
            words: [line.procedure.title[t.language], line.check.question.text[t.language], day].joined(
                separator: " · "),
            path: "/cases/\(line.check.record.core.caseID.rawValue)/checks")
    }
}

extension CheckStanding {
    /// The shape that stands for it.
    var status: Status {
        switch self {
        case .proposed, .approved, .asked, .draft: .now
        case .possible, .unsure, .appealed: .hold
        case .clear, .notSame, .lifted: .done
        case .same, .upheld: .bad
        case .expired, .purged: .wait
        }
    }
}

extension CasePresenter {
    /// What an office beside the step reads: whom to call, and no ground.
    func callWords(_ check: CheckView) -> String { t("checks.call", ["phone": .text(check.ground.phone)]) }

    /// Lines for the head of the case where something is being checked.
    var checkFlags: [String] { view.checks.filter { !$0.isFull }.map(callWords) }

    /// The way to the checks, for who works on them.
    func checkActs(_ actor: Actor) -> [Act] {
        let rules = CaseRules(procedure: view.procedure, rulebook: view.rulebook)
        let mine = view.procedure.steps.filter {
            $0.asks.contains { $0.kind == .statutoryCheck } && view.state.isOpen($0)
                && rules.mayDo($0, department: actor.department)
        }
        guard view.checks.contains(where: \.isFull) || (!mine.isEmpty && mayWork(actor) && !view.isAsked) else {
            return []
        }
        return [Act(label: t("checks.title"), path: path + "/checks")]
    }
}

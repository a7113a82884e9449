import AnjuCore
import AnjuDomain

extension ProcedureChecker {
    /// Steps follow each other without going round, all from one start, and never back to an earlier phase.
    func checkGraph() {
        guard let start = procedure.steps.first(where: \.after.isEmpty) ?? procedure.steps.first else {
            note("procedures/\(procedure.id)", "step.none", "\(procedure.id) has no steps", "add `steps`")
            return
        }
        if let cycle = cycle() {
            note(
                "\(procedure.id)/step/\(cycle[0])", "step.cycle",
                "these steps wait for each other: \(cycle.joined(separator: ", "))", "remove one `after` of the circle")
            return
        }
        let reached = reached(from: start)
        let known = Set(procedure.steps.map(\.key))
        for step in procedure.steps where !reached.contains(step.key) && step.after.allSatisfy(known.contains) {
            note(
                path(step), "step.unreachable", "no way leads from `\(start.key)` to `\(step.key)`",
                "name the steps before it under `after`")
        }
        checkPhases()
        for step in procedure.steps {
            guard let back = step.returnsTo, known.contains(back) else { continue }
            if !procedure.stepsBefore(step.key).contains(back) {
                note(
                    path(step), "step.returns-forward", "`\(back)` does not come before `\(step.key)`",
                    "return to an earlier step")
            }
        }
    }

    /// Some steps that wait for each other, in the order of the file.
    private func cycle() -> [String]? {
        for step in procedure.steps where procedure.stepsBefore(step.key).contains(step.key) {
            let before = Set(procedure.stepsBefore(step.key))
            return procedure.steps.map(\.key).filter {
                before.contains($0) && procedure.stepsBefore($0).contains(step.key)
            }
        }
        return nil
    }

    private func reached(from start: Step) -> Set<String> {
        var reached: Set<String> = [start.key]
        var waiting = [start.key]
        while let next = waiting.popLast() {
            for step in procedure.steps where step.after.contains(next) && reached.insert(step.key).inserted {
                waiting.append(step.key)
            }
        }
        return reached
    }

    private func checkPhases() {
        let order = Dictionary(book.phases.enumerated().map { ($1.key, $0) }) { first, _ in first }
        for step in procedure.steps {
            for before in step.after.compactMap(procedure.step) {
                guard let own = order[step.phase], let earlier = order[before.phase], own < earlier else { continue }
                note(
                    path(step), "step.phase-back",
                    "`\(step.key)` (\(step.phase)) comes after `\(before.key)` (\(before.phase))",
                    "give the later step the same or a later phase")
            }
        }
    }
}

import AnjuCore
import AnjuDomain

extension ProcedureChecker {
    /// Steps follow each other without going round, all from one start, and never back to an earlier phase.
    func checkGraph() {
        if let cycle = cycle() {
            note(
                "\(procedure.id)/step/\(cycle[0])", "step.cycle",
                "these steps wait for each other: \(cycle.joined(separator: ", "))", "remove one `after` of the circle")
            return
        }
        let known = Set(procedure.steps.map(\.key))
        let starts = procedure.steps.filter(\.after.isEmpty)
        for step in starts.dropFirst() {
            note(
                path(step), "step.unreachable", "no way leads from `\(starts[0].key)` to `\(step.key)`",
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

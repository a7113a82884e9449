import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension MyCasePresenter {
    /// Who has to do what, and by when: the limits that count now, those of the offices and the person's own.
    var limits: [MyCasePage.Limit] {
        view.clocks.compactMap { reading in
            guard let step = view.procedure.step(reading.clock.ends), isTold(reading, step) else { return nil }
            let (who, what) = (who(reading, step), step.title[t.language])
            let dated = cases.last(of: reading).map { date in
                t("my-case.limit", ["who": .text(who), "step": .text(what), "date": .text(date)])
            }
            let undated = t("my-case.limit-undated", ["who": .text(who), "step": .text(what)])
            return MyCasePage.Limit(
                words: dated ?? undated, mayMove: cases.mayMove(reading), article: cases.basis(reading.basis),
                clock: cases.clock(reading))
        }
    }

    /// Whether it counts now, and nothing of it gives away why the step is held where not every office may read that.
    private func isTold(_ reading: ClockReading, _ step: Step) -> Bool {
        switch reading.standing {
        case .notStarted, .kept, .late, .lapsed, .unknown: return false
        case .stopped(_, let ground): if !isOpenToAll(ground) { return false }
        case .running, .overdue: break
        }
        switch view.state.step(step.key).state {
        case .waiting(let ground, _): return isOpenToAll(ground)
        case .returned(let reasons): return reasons.allSatisfy { isOpenToAll($0.ground) }
        case .ahead, .open, .done, .skipped, .refused: return true
        }
    }

    private func isOpenToAll(_ ground: String) -> Bool { bench.rulebook.groundShown(toAll: ground) == ground }

    /// The office, the party that has to declare, or the person who reads it.
    private func who(_ reading: ClockReading, _ step: Step) -> String {
        guard reading.clock.kind == .applicant else { return cases.department(step.actor) }
        let isOther = step.actor != "applicant" && bench.rulebook.departments[step.actor]?.kind != .office
        return isOther ? cases.department(step.actor) : t("my-case.you")
    }
}

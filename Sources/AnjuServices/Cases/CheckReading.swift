import AnjuCore
public import AnjuDomain

/// A check of a step, with what can be said of it on the day on which it is looked at.
public struct CheckReading: Hashable, Sendable {
    public var check: Check
    public var verdict: Condition.Verdict

    /// The checks of `step`; one that needs an item which the reader may not see stays open for that reader.
    static func list(at step: Step, _ work: CaseWork, seeing visible: Set<String>, now: Instant) -> [CheckReading] {
        let carried = work.procedure.carries.filter { visible.contains($0.from) }.map(\.to)
        let seen = visible.union(carried)
        let (values, state) = (work.values.filter { seen.contains($0.key) }, work.state)
        let (today, filed) = (work.centre.zone.day(of: now), state.filed(work.centre.zone, orAt: now))
        return work.procedure.checks.filter { $0.step == step.key }.map {
            CheckReading(
                check: $0, verdict: $0.verdict(values, state.facts, today: today, filed: filed, zone: work.centre.zone))
        }
    }
}

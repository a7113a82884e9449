public import AnjuCore

/// The days after a job within which who holds a permit that rested on it finds another: the pack's, and dated.
///
/// They revoke nothing when they are over: the end of a job ends no permit by itself.
public struct JobGrace: Hashable, Sendable {
    /// Key of the permit's kind.
    public var permit: String
    public var title: LocalizedText
    /// What the person begins, such as a change of employer.
    public var step: LocalizedText
    public var law: String
    /// The last of the days; `nil` where the pack has no figure.
    public var until: CalendarDate?
}

extension Rulebook {
    /// The event with which these days begin.
    private static let event = "employment_ended"

    /// What the pack gives the holders of permits after a job whose last day was `day`, in its order.
    public func jobGraces(after day: CalendarDate) -> [JobGrace] {
        permitKinds.flatMap { procedure, output in
            procedure.steps.compactMap { step in
                guard step.isLater, let clock = step.clock, clock.starts == Self.event else { return nil }
                let entry = clock.value.entry(on: day)
                let figure = entry?.value ?? nil
                return JobGrace(
                    permit: output.key, title: output.title, step: step.title, law: entry?.basis ?? "",
                    until: figure.map { Period($0, clock.unit).lastDay(after: day, calendar: calendar) })
            }
        }
    }
}

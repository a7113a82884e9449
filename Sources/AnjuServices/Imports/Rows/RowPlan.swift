import AnjuCore
import AnjuDomain

/// What a row means to what is on file, worked out by reading alone.
struct RowPlan: Sendable {
    var outcome: RowOutcome
    /// Whom or what it is about, where that is on file.
    var subject: String?
    /// Why it is not taken.
    var faults: [Violation] = []
    /// Everybody of whom the outcome tells something.
    var told: [ID<Person>] = []
    /// What is written where the row is taken.
    var effects: RowEffects?

    /// A row that is not taken.
    static func refused(_ outcome: RowOutcome, _ fault: Violation, telling told: [ID<Person>] = []) -> RowPlan {
        RowPlan(outcome: outcome, faults: [fault], told: told)
    }
}

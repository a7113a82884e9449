import AnjuCore
import AnjuDomain
import AnjuSQL

/// A case as it begins, worked out and not yet written.
struct BegunCase: Sendable {
    /// With the actions with which the case begins, and the version and status that they make.
    var work: CaseWork
    /// The subjects that were on file before.
    var subjects: [String: String]
    var folded: FoldedCapture
    /// The pictures just taken, and those on file in whose place none was.
    var taken: TakenImages
    /// What still stands against ending the first step.
    var open: [Violation]
    /// Forms that were filled.
    var submitted: [String]
    /// The open steps, for the departments' lists.
    var steps: [WorklistRow]
    /// What the file says now, by item.
    let values: [String: String]
    /// The folded names by which the person is found.
    let nameKeys: Set<String>

    init(
        _ work: CaseWork, subjects: [String: String], folded: FoldedCapture, taken: TakenImages, open: [Violation],
        submitted: [String], steps: [WorklistRow]
    ) {
        (self.work, self.subjects, self.folded, self.taken) = (work, subjects, folded, taken)
        (self.open, self.submitted, self.steps) = (open, submitted, steps)
        values = work.values
        nameKeys = NameKeys.of(values)
    }
}

/// A registration worked out on a snapshot: what it comes to, and the statements behind the person's and the case's own.
struct RehearsedRegistration: Sendable {
    var begun: BegunCase
    var script: Rehearsal.Script
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

extension CaseWork {
    /// The case with the file that `step` works on: what was named there stands in it already, though nothing of the case
    /// changes before the step is filled in.
    func naming(at step: Step, in transaction: any ReadTransaction) throws -> CaseWork {
        var work = self
        for (kind, subject) in (state.named[step.key] ?? [:]).sorted(by: { $0.key < $1.key }) {
            let profile = try transaction.profile(of: subject, sealer: centre.sealer)
            work.file = work.file.naming(subject, of: kind, profile: profile, in: centre.dictionary)
        }
        return work
    }

    /// As ``naming(at:in:)``, and the case is about what was named from now on.
    mutating func takeNamed(at step: Step, in transaction: any WriteTransaction) throws {
        let before = file.subjects
        self = try naming(at: step, in: transaction)
        for kind in before.keys where file.subjects[kind] == nil {
            try transaction.removeSubject(kind: kind, of: record.core.id)
        }
        for (kind, subject) in file.subjects.sorted(by: { $0.key < $1.key }) where before[kind] != subject {
            try transaction.setSubject(subject, kind: kind, of: record.core.id)
        }
    }
}

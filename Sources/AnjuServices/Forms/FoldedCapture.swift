import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// What a step's values do to the file, worked out by reading alone: what is to be written, each row once.
struct FoldedCapture: Sendable {
    /// A document that the file did not have, and the number that it claims.
    struct NewDocument: Sendable {
        var id: String
        var kind: String
        var numberIndex: String
        /// `nil` where the person holds the number already.
        var claim: String?
        var lastFour: String
        var expiresOn: String?
    }

    /// A disagreement to be raised.
    struct RaisedConflict: Sendable {
        var id: String
        var subject: String
        var conflict: Conflict
    }

    var documents: [NewDocument] = []
    /// Subjects that the case is about from now on.
    var subjects: [(kind: String, subject: String)] = []
    /// In the order in which they came, behind ``placesTaken`` others.
    var submissions: [Submission] = []
    var placesTaken = 0
    var conflicts: [RaisedConflict] = []
    /// The kind of every subject whose profile changed.
    var changedProfiles: [String: String] = [:]
    /// Keys of the items that the step learnt.
    var touched: Set<String> = []
    /// The subjects that the file had, or was offered, before.
    var before: [String: String] = [:]
    /// The actions to add.
    var kinds: [CaseAction.Kind] = []
}

extension FoldedCapture {
    /// Writes it for `work`, whose file holds it already; `projection` writes the typed columns.
    ///
    /// Throws `person.already-registered` where another person holds a document's number.
    func write(_ work: CaseWork, _ projection: Projection, in transaction: any WriteTransaction) throws {
        let (core, sealer, now) = (work.record.core, work.centre.sealer, projection.now)
        for document in documents {
            try transaction.insertDocument(
                document.id, of: work.record.person, area: core.area, kind: document.kind,
                numberIndex: document.numberIndex, claim: document.claim, lastFour: document.lastFour,
                expiresOn: document.expiresOn, at: now)
        }
        for (kind, subject) in subjects { try transaction.setSubject(subject, kind: kind, of: core.id) }
        for (offset, submission) in submissions.enumerated() {
            try transaction.insert(submission, area: core.area, place: placesTaken + 1 + offset, sealer: sealer)
        }
        for raised in conflicts {
            try transaction.raise(
                raised.conflict, id: raised.id, subject: raised.subject, area: core.area, in: core.id, at: now,
                sealer: sealer)
        }
        for (subject, kind) in changedProfiles.sorted(by: { $0.key < $1.key }) {
            try transaction.save(
                work.file.profiles[subject] ?? Profile(), of: subject, kind: kind, area: core.area,
                within: core.id.rawValue, sealer: sealer)
        }
        try projection.write(work, touched: touched, before: before, in: transaction)
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// One written row that is to be taken back.
struct RowWithdrawal {
    let hand: RowHand
    let rows: any RegisterRows
    let row: ImportRow
    let trace: RowTrace

    /// Why it has to stand, as a code; `nil` where it need not.
    func reason(in transaction: any ReadTransaction) throws -> String? {
        // The same act may have written a profile anew: what it was says more.
        if let built = try rows.builtUpon(row, trace, in: transaction) { return built }
        for profile in trace.profiles where try transaction.profileVersion(of: profile.subject) != profile.version {
            return "form"
        }
        for conflict in trace.conflicts where try transaction.isSettled(conflict: conflict) { return "conflict" }
        return nil
    }

    /// Puts back what stood there before, and files the submission that says so; a place has no forms.
    func write(_ id: ID<Submission>, in transaction: any WriteTransaction) throws -> ID<Submission>? {
        let (centre, sealer) = (hand.centre, hand.centre.sealer)
        for conflict in trace.conflicts { try transaction.withdrawConflict(conflict) }
        for document in trace.documents { try transaction.withdrawDocument(document) }
        var subjects: [String: String] = [:]
        for written in trace.profiles {
            subjects[written.kind] = written.subject
            if let before = written.before {
                try transaction.restore(Profile(before), of: written.subject, sealer: sealer)
            } else {
                try transaction.withdrawProfile(of: written.subject)
            }
        }
        switch hand.register {
        case .people, .foreigners: try person(in: transaction)
        case .employers: try organisation(in: transaction)
        case .places:
            for place in trace.places.reversed() { try transaction.withdrawPlace(place) }
            if let held = trace.capacity {
                try transaction.restoreCapacity(held.before, of: held.place)
            }
            return nil
        }
        if let subject = row.subject { subjects[hand.register == .employers ? "organisation" : "person"] = subject }
        let form = hand.submission(id, of: subjects, [:], withdrawing: row.submission)
        try transaction.insert(form, area: hand.actor.area, place: 1, sealer: centre.sealer)
        return id
    }

    private func person(in transaction: any WriteTransaction) throws {
        guard let id = row.subject.flatMap({ ID<Person>($0) }) else { return }
        if trace.isNew { return try transaction.withdrawPerson(id.rawValue) }
        if let written = row.writtenAt { try transaction.withdrawPairs(of: id.rawValue, since: written) }
        guard let before = trace.profiles.first(where: { $0.kind == "person" })?.before,
            let record = try transaction.person(id)
        else { return }
        let plain = before.mapValues(\.value)
        try transaction.update(
            PersonRecord(id: id, area: record.area, values: plain, createdAt: record.createdAt),
            nameKeys: NameKeys.of(plain))
    }

    private func organisation(in transaction: any WriteTransaction) throws {
        guard let id = row.subject else { return }
        if trace.isNew { return try transaction.withdrawOrganisation(id) }
        guard let name = trace.name, let record = try transaction.organisation(id) else { return }
        try transaction.saveOrganisation(
            id, area: hand.actor.area, kind: "employer", name: name, creditCode: record.creditCode, at: hand.now)
    }
}

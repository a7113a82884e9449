import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Folds one file into another, row by row, each noted; what the two disagree on is raised, nothing is overwritten.
struct FoldFile {
    let centre: Centre
    let transaction: any WriteTransaction

    /// Throws every obstacle at once.
    func callAsFunction(_ merge: PersonMerge) throws {
        let obstacles = MergeObstacles(centre: centre, transaction: transaction, now: merge.madeAt)
        let against = try obstacles.codes(kept: merge.kept, folded: merge.folded)
        if !against.isEmpty { throw Problem.invalid(against) }
        guard let kept = try transaction.person(merge.kept) else { throw Problem(.missing, "person.unknown") }
        let sealer = centre.sealer
        let before = try transaction.profile(of: merge.kept.rawValue, sealer: sealer)
        let folded = try transaction.profile(of: merge.folded.rawValue, sealer: sealer)
        try transaction.endSheets(of: merge.folded, among: nil, at: merge.madeAt)
        let rows = try transaction.mergedRows(of: merge.folded)
        _ = try transaction.insert(merge, before: before, sealer: sealer)
        try transaction.move(rows, from: merge.folded, to: merge.kept)
        let (profile, conflicts) = before.joined(with: folded)
        for conflict in conflicts {
            let id = "cfl_" + centre.ambient.token().text
            try transaction.raise(
                conflict, id: id, subject: merge.kept.rawValue, area: kept.area, in: nil, at: merge.madeAt,
                sealer: sealer)
            try transaction.note(
                [MergedRow(table: "conflict", id: id, unit: nil)], of: merge.id, as: .raised)
        }
        try transaction.save(
            profile, of: merge.kept.rawValue, kind: "person", area: kept.area, sealer: sealer)
        try transaction.join(merge.kept, by: 1)
        try FileColumns(centre: centre, transaction: transaction).write(profile, of: kept)
        try transaction.readAnew([merge.kept, merge.folded])
    }
}

extension Centre {
    /// Folds the open cases of people anew, whose files say something else now.
    func refold(casesOf people: [ID<Person>], at now: Instant, in transaction: any WriteTransaction) throws {
        for person in people {
            for record in try transaction.cases(of: person) where record.endedAt == nil {
                var open = try CaseWork(record.core.id, centre: self, in: transaction)
                try open.commit([], in: transaction, now: now)
            }
        }
    }
}

/// Writes the typed columns of a person from the profile.
struct FileColumns {
    let centre: Centre
    let transaction: any WriteTransaction

    /// Where the profile names nobody, the columns stay: another area's office registered them.
    func write(_ profile: Profile, of person: PersonRecord) throws {
        let values = profile.entries.mapValues(\.value)
        let record = PersonRecord(id: person.id, area: person.area, values: values, createdAt: person.createdAt)
        guard record.isNamed else { return }
        try transaction.update(record, nameKeys: NameKeys.of(values))
    }
}

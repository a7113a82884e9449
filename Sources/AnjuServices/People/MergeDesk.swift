import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Two files that were found to be one person's, as the official who is to fold them sees them.
struct MergeDesk {
    let actor: Actor
    let centre: Centre
    let transaction: any ReadTransaction
    let now: Instant

    /// The pair, and who found it to be one; throws where nobody did who still may.
    func found(_ id: ID<DuplicatePair>) throws -> (line: ReviewDuplicates.Line, proposer: String) {
        let line = try DuplicateSight(actor: actor, centre: centre, transaction: transaction).requiredLine(id)
        let purpose = ReviewDuplicates.purpose
        guard line.pair.standing == .same, let proposer = try transaction.whoAnswered(id),
            try centre.mayStill(proposer, .compare, for: purpose, at: now, in: transaction)
        else { throw Problem(.conflict, "merge.not-found") }
        return (line, proposer)
    }

    func preview(_ id: ID<DuplicatePair>) throws -> MergePeople.Preview {
        let (line, proposer) = try found(id)
        let (one, other) = (line.one.id, line.other.id)
        let obstacles = MergeObstacles(centre: centre, transaction: transaction, now: now)
        return MergePeople.Preview(
            line: line, counts: try counts(one, other), differences: try differences(line),
            homes: try transaction.openHomes(of: one) + transaction.openHomes(of: other),
            obstacles: try obstacles.codes(kept: one, folded: other), isOwnFinding: proposer == actor.id,
            seen: try seen(line))
    }

    /// The two files as they are now, in a word that changes with them.
    func seen(_ line: ReviewDuplicates.Line) throws -> String {
        try [line.one.id, line.other.id].map { person in
            try transaction.versions(of: person) + "." + String(try transaction.mergedRows(of: person).count)
        }.joined(separator: "-") + "-\(line.pair.version)"
    }

    private func counts(_ one: ID<Person>, _ other: ID<Person>) throws -> [MergePeople.Count] {
        let (mine, theirs) = (try transaction.mergedRows(of: one), try transaction.mergedRows(of: other))
        return ["case_file", "submission", "document", "stay", "employment", "permit"].map { table in
            MergePeople.Count(
                table: table, one: mine.count { $0.table == table }, other: theirs.count { $0.table == table })
        }
    }

    /// What differs, with the values where the reader may see both.
    private func differences(_ line: ReviewDuplicates.Line) throws -> [MergePeople.Difference] {
        let sealer = centre.sealer
        let one = try transaction.profile(of: line.one.id.rawValue, sealer: sealer)
        let other = try transaction.profile(of: line.other.id.rawValue, sealer: sealer)
        let purpose = ReviewDuplicates.purpose
        let mine = try PersonSight(line.one, for: actor, purpose, centre: centre, in: transaction)
        let theirs = try PersonSight(line.other, for: actor, purpose, centre: centre, in: transaction)
        return one.joined(with: other).conflicts.prefix(MergePeople.most).compactMap { conflict in
            guard let item = centre.dictionary.item(conflict.item) else { return nil }
            let isShown = mine.level(of: item) == .full && theirs.level(of: item) == .full
            return MergePeople.Difference(
                item: conflict.item, one: isShown ? conflict.held.value : nil,
                other: isShown ? conflict.proposed.value : nil)
        }
    }
}

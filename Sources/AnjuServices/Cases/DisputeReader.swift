import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Reads the open disagreements of a case by item.
struct DisputeReader {
    let work: CaseWork
    let transaction: any ReadTransaction

    /// Every item on which sources disagree, with all its values.
    func all() throws -> [DisputedItem] {
        let centre = work.centre
        let open = try transaction.openConflicts(of: Array(work.file.subjects.values), sealer: centre.sealer)
        let grouped = Dictionary(grouping: open) { $0.conflict.item }
        return try centre.dictionary.items.compactMap { item in
            try grouped[item.key].flatMap { try disputed(item, $0) }
        }
    }

    private func disputed(_ item: Item, _ conflicts: [OpenConflict]) throws -> DisputedItem? {
        guard let subject = work.file.subjects[item.subject], let held = work.file.entry(item) else { return nil }
        let own = conflicts.filter { $0.subject == subject }
        guard let first = own.first else { return nil }
        let sides = try own.map { try side($0.id, $0.conflict.proposed) }
        let seen = (own.map(\.id) + [held.provenance.at.description, held.provenance.submission])
            .filter { !$0.isEmpty }.joined(separator: " ")
        return DisputedItem(
            item: item, subject: subject, settler: work.rules.settler(of: item), held: try side("", held),
            proposed: sides, raisedAt: first.raisedAt, seen: seen)
    }

    private func side(_ id: String, _ entry: ProfileEntry) throws -> DisputedItem.Side {
        let submission = try transaction.submission(entry.provenance.submission, sealer: work.centre.sealer)
        return DisputedItem.Side(
            id: id, entry: entry, giver: submission?.actor.name ?? "", form: submission?.form ?? "")
    }
}

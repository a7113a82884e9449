import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Takes a file out of another into which it was folded: each row goes to where it came from, and what was said meanwhile is said
/// again of whose it is.
struct PartFile {
    let centre: Centre
    let transaction: any WriteTransaction
    let merge: PersonMerge

    /// Cases, stays and jobs that came since the merge, which are nobody's yet: at most `limit`, the oldest first.
    static func since(
        _ merge: PersonMerge, limit: Int, in transaction: any ReadTransaction
    ) throws -> [MergedRow] {
        let sides = try transaction.sides(of: merge.id)
        let found = try transaction.mergedRows(of: merge.kept).filter { row in
            let isUnit = row.table == "case_file" || (MergeShare.wholes.contains(row.table) && row.unit == nil)
            return isUnit && sides[row.table]?[row.id] == nil
        }
        return Array(found.sorted { $0.id < $1.id }.prefix(limit))
    }

    /// Does it; `theirs` are the cases, stays and jobs since the merge that are the other's.
    ///
    /// Throws `merge.later` where another merge has to be undone first, `merge.undone` where it is undone, and
    /// `merge.protected` where something was blocked of the file meanwhile.
    func callAsFunction(_ theirs: Set<String>, _ undoing: PersonMerge.Undoing) throws {
        if merge.undone != nil { throw Problem(.conflict, "merge.undone") }
        if let later = try transaction.merge(over: merge, sealer: centre.sealer) {
            throw Problem(.conflict, "merge.later", ["merge": later.id.rawValue])
        }
        if try !transaction.blocked(among: [merge.kept], at: undoing.at).isEmpty {
            throw Problem(.conflict, "merge.protected")
        }
        let (kept, folded, sealer) = (merge.kept.rawValue, merge.folded.rawValue, centre.sealer)
        let share = try share(theirs)
        let noted = try transaction.deeds(
            of: merge.kept, after: try transaction.deedsBefore(merge.id), sealer: sealer)
        let before = try transaction.held(before: merge.id, sealer: sealer)
        let apart = try transaction.profile(of: folded, sealer: sealer)
        let disagreements = try Disagreements(merge, share, noted, in: transaction, sealer: sealer)
        try transaction.undo(merge.id, undoing, sealer: sealer)
        try transaction.move(share.theirs, from: merge.kept, to: merge.folded)
        var mine = ProfileReplay(before, open: disagreements.open(on: .kept))
        var other = ProfileReplay(apart, open: disagreements.open(on: .folded))
        let standing = noted.filter { !ProfileReplay.falls($0.deeds, raised: disagreements.raised) }
        for each in standing {
            if share.isTheirs(each.unit) { other.say(each.deeds) } else { mine.say(each.deeds) }
        }
        try transaction.join(merge.kept, by: -1)
        try keep(mine.profile, of: merge.kept)
        try keep(other.profile, of: merge.folded)
        try settle(disagreements, mine: mine.open, other: other.open, at: undoing.at)
        try hand(noted, standing: standing, share)
        try restore(share, kept, folded, undoing)
    }

    private func keep(_ profile: Profile, of id: ID<Person>) throws {
        guard let person = try transaction.person(id) else { return }
        try transaction.save(
            profile, of: id.rawValue, kind: "person", area: person.area, sealer: centre.sealer)
        try FileColumns(centre: centre, transaction: transaction).write(profile, of: person)
    }

    /// Whose every row is from now on.
    private func share(_ theirs: Set<String>) throws -> MergeShare {
        let sides = try transaction.sides(of: merge.id)
        var share = MergeShare(rows: try transaction.mergedRows(of: merge.kept), sides: sides, chosen: theirs)
        try placeDisagreements(&share, sides["conflict"] ?? [:])
        let since = share.rows.filter { $0.table == "document" && sides["document"]?[$0.id] == nil }
        if !since.isEmpty {
            share.place(
                since,
                by: try transaction.documents(
                    of: share.rows.filter { $0.table == "case_file" }.map(\.id),
                    others: share.rows.filter { MergeShare.wholes.contains($0.table) }.map(\.id)))
        }
        return share
    }

    /// One that came since the merge with a stay or a job goes with it.
    private func placeDisagreements(_ share: inout MergeShare, _ sides: [String: MergeSide]) throws {
        let said = share.rows.filter { $0.table == "submission" }
        let units = Dictionary(said.map { ($0.id, $0.unit ?? "") }) { first, _ in first }
        for found in try transaction.conflicts(about: merge.kept.rawValue, sealer: centre.sealer)
        where found.caseID == nil && sides[found.conflict.id] == nil {
            let unit = units[found.conflict.conflict.proposed.provenance.submission] ?? ""
            if share.isTheirs(unit) { share.conflicts.insert(found.conflict.id) }
        }
    }

    /// Leaves open what would be open had the two never been one file, and nothing else.
    private func settle(
        _ all: Disagreements, mine: [ProfileReplay.Open], other: [ProfileReplay.Open], at moment: Instant
    ) throws {
        var spare = all.since
        var kept: Set<String> = []
        for (open, side, person) in mine.map({ ($0, MergeSide.kept, merge.kept) })
            + other.map({ ($0, MergeSide.folded, merge.folded) })
        {
            if let id = open.id, all.isOpen(id) {
                kept.insert(id)
            } else if open.id == nil,
                let found = spare.firstIndex(where: { $0.side == side && $0.conflict == open.conflict })
            {
                kept.insert(spare.remove(at: found).id)
            } else {
                try raise(open, about: person, at: moment)
            }
        }
        try transaction.lapse(all.sinceOrRaised.filter { !kept.contains($0) }, at: moment)
    }

    private func raise(_ open: ProfileReplay.Open, about person: ID<Person>, at moment: Instant) throws {
        guard let record = try transaction.person(person) else { return }
        let id = "cfl_" + centre.ambient.token().text
        try transaction.raise(
            open.conflict, id: id, subject: person.rawValue, area: record.area, in: nil, at: moment,
            sealer: centre.sealer)
        if let earlier = open.id { try transaction.know(earlier, again: id) }
    }

    /// What was noted stays as long as another file is folded into the one that it is about.
    private func hand(_ noted: [NotedDeeds], standing: [NotedDeeds], _ share: MergeShare) throws {
        let theirs = standing.filter { share.isTheirs($0.unit) }.map(\.id)
        let mine = standing.filter { !share.isTheirs($0.unit) }.map(\.id)
        var gone = Set(noted.map(\.id)).subtracting(standing.map(\.id))
        if try transaction.standingMerges(into: merge.folded) > 0 {
            try transaction.give(theirs, to: merge.folded)
        } else {
            gone.formUnion(theirs)
        }
        if try transaction.standingMerges(into: merge.kept) == 0 { gone.formUnion(mine) }
        try transaction.removeDeeds(gone.sorted())
    }

    /// The pair is two for good; who holds what opens a file that was made meanwhile asks for a new one.
    private func restore(
        _ share: MergeShare, _ kept: String, _ folded: String, _ undoing: PersonMerge.Undoing
    ) throws {
        let cases = share.rows.filter { $0.table == "case_file" }.map(\.id)
        let theirs = Set(share.theirs.filter { $0.table == "case_file" }.map(\.id))
        let record = try transaction.person(merge.kept)
        if let portrait = record?.portrait {
            let mine = try transaction.portrait(in: cases.filter { !theirs.contains($0) })
            let other = try transaction.portrait(in: theirs.sorted())
            if portrait == other, portrait != mine {
                try transaction.putPortrait(mine, of: merge.kept)
                try transaction.putPortrait(other, of: merge.folded)
            }
        }
        try transaction.endSheets(
            of: merge.kept, among: share.since.filter { $0.table == "own_sheet" }.map(\.id), at: undoing.at)
        try transaction.rest(merge.folded, as: merge.kept)
        try transaction.part(
            merge.kept, merge.folded, as: centre.ambient.id(), by: undoing.by, at: undoing.at)
        try transaction.readAnew([merge.kept, merge.folded])
    }
}

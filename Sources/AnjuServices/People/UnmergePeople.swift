public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Shows what was folded into a file, and takes it out again.
public struct UnmergePeople: Sendable {
    /// Most merges and most rows since one that are shown.
    public static let most = 100

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A case, a stay or a job that came since a merge: whose it is, the official says.
    public struct Since: Hashable, Sendable {
        /// What it is.
        public enum What: Hashable, Sendable { case opened, stay, job }

        public var id: String
        public var what: What
        /// The case's number, or empty.
        public var number: String
        /// Key of the procedure, the kind of the stay, or the employer's name.
        public var kind: String
        public var at: Instant
    }

    /// One merge that the file had a part in.
    public struct Line: Sendable {
        public var merge: PersonMerge
        /// The file that was folded into it; `nil` where that is not the reader's to see.
        public var folded: PersonRecord?
        /// Whether it can be undone now.
        public var isUndoable: Bool
        public var since: [Since]
    }

    /// What became of a file.
    public struct History: Sendable {
        public var person: PersonRecord
        /// The newest first.
        public var lines: [Line]
        /// What the page was made from.
        public var seen: String
    }

    /// What the official decides.
    public struct Draft: Hashable, Sendable {
        /// Cases, stays and jobs since the merge that are the other's.
        public var theirs: Set<String>
        public var reason: String
        public var words: String
        /// ``History/seen``.
        public var seen: String

        public init(theirs: Set<String> = [], reason: String = "", words: String = "", seen: String = "") {
            (self.theirs, self.reason, self.words, self.seen) = (theirs, reason, words, seen)
        }
    }

    private static let purpose = ReviewDuplicates.purpose

    /// The merges of a file.
    ///
    /// Throws `person.unknown`, also for a file of another area's, and one that is folded into another.
    public func history(of id: ID<Person>, by actor: Actor) async throws -> History {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: Self.purpose, .compare) { transaction in
            let person = try centre.person(id, for: actor, in: transaction)
            let sight = try PersonSight(person, for: actor, Self.purpose, centre: centre, in: transaction)
            let merges = try transaction.merges(of: id, limit: Self.most, sealer: centre.sealer)
            let lines = try merges.map { try centre.line($0, for: actor, in: transaction) }
            let history = History(
                person: sight.shown(person), lines: lines, seen: try transaction.seen(of: id))
            let group = centre.dictionary.nameGroup
            var told: [ID<Person>: Set<String>] = [id: sight.isNamed ? [group] : []]
            for line in lines { if let folded = line.folded { told[folded.id] = folded.isNamed ? [group] : [] } }
            return Disclosed(history, .personRead, on: id.rawValue, telling: told, detail: "merges")
        }
    }

    /// Takes the folded file out again.
    ///
    /// Throws every fault of the draft at once; `person.unknown` and `merge.unknown` of what is not the official's to see,
    /// `merge.undone`, `merge.later` with the merge that has to be undone first, `merge.protected`, `merge.changed`.
    public func callAsFunction(
        _ id: ID<PersonMerge>, of person: ID<Person>, _ draft: Draft, by actor: Actor
    ) async throws {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: Self.purpose, .compare) { transaction in
            try centre.requireStill(actor, .compare, for: Self.purpose, at: now, in: transaction)
            _ = try centre.person(person, for: actor, in: transaction)
            let unknown = Problem(.missing, "merge.unknown")
            guard let merge = try transaction.merge(id, sealer: centre.sealer), merge.kept == person else {
                throw unknown
            }
            guard let folded = try transaction.filed(merge.folded),
                try centre.isOpen(folded, to: actor, in: transaction)
            else { throw Concealed(unknown, on: id.rawValue, of: [merge.kept, merge.folded]) }
            let reason = try Self.reason(draft)
            guard try transaction.seen(of: person) == draft.seen else { throw Problem(.conflict, "merge.changed") }
            let undoing = PersonMerge.Undoing(
                reason: reason, words: WrittenReason(draft.words).text, by: actor.id, at: now)
            try PartFile(centre: centre, transaction: transaction, merge: merge)(draft.theirs, undoing)
            try centre.refold(casesOf: [merge.kept, merge.folded], at: now, in: transaction)
            return Audited(
                (), .personUnmerged, on: id.rawValue, of: [merge.kept, merge.folded], detail: reason.rawValue)
        }
    }

    private static func reason(_ draft: Draft) throws -> UnmergeReason {
        let reason = UnmergeReason(rawValue: draft.reason)
        let faults = (reason == nil ? [Violation("reason", "input.choose")] : []) + MergePeople.fault(in: draft.words)
        guard let reason, faults.isEmpty else { throw Problem.invalid(faults) }
        return reason
    }
}

extension Centre {
    fileprivate func line(
        _ merge: PersonMerge, for actor: Actor, in transaction: any ReadTransaction
    ) throws -> UnmergePeople.Line {
        var line = UnmergePeople.Line(merge: merge, folded: nil, isUndoable: false, since: [])
        guard let folded = try transaction.filed(merge.folded), try isOpen(folded, to: actor, in: transaction) else {
            return line
        }
        let sight = try PersonSight(folded, for: actor, ReviewDuplicates.purpose, centre: self, in: transaction)
        line.folded = sight.shown(folded)
        guard merge.undone == nil, try transaction.merge(over: merge, sealer: sealer) == nil else { return line }
        line.isUndoable = true
        for row in try PartFile.since(merge, limit: UnmergePeople.most, in: transaction) {
            if let id = ID<Case>(row.id), let record = try transaction.caseRecord(id) {
                line.since.append(
                    .init(
                        id: row.id, what: .opened, number: record.core.number, kind: record.core.procedure,
                        at: record.core.openedAt))
            } else if let id = ID<Stay>(row.id), let stay = try transaction.stay(id) {
                line.since.append(
                    .init(id: row.id, what: .stay, number: "", kind: stay.kind.rawValue, at: stay.span.from))
            } else if let id = ID<Employment>(row.id), let job = try transaction.employment(id) {
                let employer = try transaction.organisation(job.organisation)?.name ?? ""
                line.since.append(
                    .init(id: row.id, what: .job, number: "", kind: employer, at: zone.start(of: job.from)))
            }
        }
        return line
    }
}

extension ReadTransaction {
    /// A file as it is now, in a word that changes with it.
    fileprivate func seen(of person: ID<Person>) throws -> String {
        let merges = try standingMerges(into: person)
        return try versions(of: person) + ".\(try mergedRows(of: person).count).\(merges)"
    }
}

public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Folds two files that one official found to be one person's into one: another official does it.
///
/// Nothing that was said is changed or lost: the folded file leads to the kept one, and comes out of it again whole
/// (``UnmergePeople``).
public struct MergePeople: Sendable {
    /// Most characters of the words of a reason.
    public static let longest = 500
    /// Most disagreements that are shown beforehand; all are raised.
    public static let most = 50

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// How much of what a file has.
    public struct Count: Hashable, Sendable {
        /// Name of the table.
        public var table: String
        public var one: Int
        public var other: Int
    }

    /// What the two files say differently; a value that the reader may not see is `nil`.
    public struct Difference: Hashable, Sendable {
        public var item: String
        public var one: String?
        public var other: String?
    }

    /// What will happen.
    public struct Preview: Sendable {
        public var line: ReviewDuplicates.Line
        public var counts: [Count]
        public var differences: [Difference]
        /// How many homes the person would have at once.
        public var homes: Int
        /// What stands against it.
        public var obstacles: [Violation]
        /// Whether the reader is who found them to be one: another official does it.
        public var isOwnFinding: Bool
        /// What the page was made from.
        public var seen: String
    }

    /// What the second official decides.
    public struct Draft: Hashable, Sendable {
        /// Which file is kept: `one` or `other`.
        public var keep: String
        public var reason: String
        public var words: String
        /// ``Preview/seen``.
        public var seen: String

        public init(keep: String = "", reason: String = "", words: String = "", seen: String = "") {
            (self.keep, self.reason, self.words, self.seen) = (keep, reason, words, seen)
        }
    }

    private static let purpose = ReviewDuplicates.purpose

    /// What would happen to a pair that was found to be one person.
    ///
    /// Throws `duplicate.unknown` as the pair's own page does, and `merge.not-found` before somebody found them to be one.
    public func view(_ id: ID<DuplicatePair>, by actor: Actor) async throws -> Preview {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: Self.purpose, .compare) { transaction in
            let desk = MergeDesk(actor: actor, centre: centre, transaction: transaction, now: now)
            let preview = try desk.preview(id)
            var told: [ID<Person>: Set<String>] = [:]
            let shown = preview.differences.filter { $0.one != nil }.map(\.item)
            for person in [preview.line.one.id, preview.line.other.id] {
                told[person] = Set(
                    [centre.dictionary.nameGroup] + shown.compactMap { centre.dictionary.item($0)?.group })
            }
            return Disclosed(preview, .duplicateRead, on: id.rawValue, telling: told, detail: "merge")
        }
    }

    /// Folds the other file into the one that is kept; answers that one.
    ///
    /// Throws every fault of the draft at once, then every obstacle; `merge.changed` where one of the files is no longer as it
    /// was read, `merge.not-found` where nobody who may still says that they are one, `access.same-person` for who said so,
    /// and what `confirming` throws.
    public func callAsFunction(
        _ id: ID<DuplicatePair>, _ draft: Draft, by actor: Actor, confirming: Confirming
    ) async throws -> ID<Person> {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let preview = try await view(id, by: actor)
        if preview.isOwnFinding {
            try await centre.ledger.enterDenial(of: actor, for: Self.purpose, code: "access.same-person")
            throw Problem(.refused, "access.same-person")
        }
        let reason = try Self.reason(draft)
        try await centre.require(confirming, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let fresh: ID<PersonMerge> = centre.ambient.id()
        return try await centre.write(as: actor, for: Self.purpose, .compare) { transaction in
            try centre.requireStill(actor, .compare, for: Self.purpose, at: now, in: transaction)
            let desk = MergeDesk(actor: actor, centre: centre, transaction: transaction, now: now)
            let (line, proposer) = try desk.found(id)
            guard proposer != actor.id else { throw Problem(.refused, "access.same-person") }
            guard try desk.seen(line) == draft.seen else { throw Problem(.conflict, "merge.changed") }
            let people = draft.keep == "one" ? (line.one.id, line.other.id) : (line.other.id, line.one.id)
            let merge = PersonMerge(
                id: fresh, kept: people.0, folded: people.1, reason: reason,
                words: WrittenReason(draft.words).text, proposedBy: proposer, madeBy: actor.id, madeAt: now)
            try FoldFile(centre: centre, transaction: transaction)(merge)
            try centre.refold(casesOf: [merge.kept], at: now, in: transaction)
            return Audited(
                people.0, .personMerged, on: fresh.rawValue, of: [people.0, people.1], detail: reason.rawValue)
        }
    }

    private static func reason(_ draft: Draft) throws -> MergeReason {
        var faults = ["one", "other"].contains(draft.keep) ? [] : [Violation("keep", "input.choose")]
        let reason = MergeReason(rawValue: draft.reason)
        if reason == nil { faults.append(Violation("reason", "input.choose")) }
        faults += fault(in: draft.words)
        guard let reason, faults.isEmpty else { throw Problem.invalid(faults) }
        return reason
    }

    /// What is wrong with the words of a reason.
    static func fault(in words: String) -> [Violation] {
        if WrittenReason(words).isEmpty { return [Violation("words", "input.required")] }
        if words.count > longest { return [Violation("words", "input.too-long", ["limit": "\(longest)"])] }
        return []
    }
}

public import AnjuCore
public import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// Proposed pairs for those who keep the register: side by side, with what speaks for one person and what against.
///
/// An official sees pairs both of whose people are of the own area and not hidden. Nothing is joined by an answer.
public struct ReviewDuplicates: Sendable {
    /// Most pairs of one list.
    public static let most = 50
    static let purpose = "registration"

    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// A pair with its two people as the reader sees them.
    public struct Line: Sendable {
        public var pair: DuplicatePair
        public var one: PersonRecord
        public var other: PersonRecord
    }

    /// One thing that was compared.
    public struct Row: Sendable {
        /// `name` or the item's key.
        public var field: String
        /// The value on each side; several spellings in one.
        public var one: String
        public var other: String
        /// How the two belong together, as ``MatchLevel`` calls it.
        public var level: String
        /// Whether it speaks for one person.
        public var isFor: Bool
    }

    /// A pair side by side.
    public struct Comparison: Sendable {
        public var line: Line
        public var rows: [Row]
        /// How likely it is by now, in a hundred.
        public var percent: Int
    }

    /// What somebody says of a pair.
    public enum Answer: String, Sendable, CaseIterable { case same, notSame = "not-same", later }

    /// Pairs that nobody answered yet, then those that were put off, each the oldest first; and those found to be one person.
    ///
    /// How likely a pair is stands on its own page alone, as far as the reader may see what it comes from.
    public func list(by actor: Actor) async throws -> (waiting: [Line], same: [Line]) {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: Self.purpose, .compare) { transaction in
            let sight = DuplicateSight(actor: actor, centre: centre, transaction: transaction)
            let prefix = actor.areaPrefix
            let found = try [DuplicatePair.Standing.open, .later].flatMap {
                try transaction.duplicatePairs($0, area: prefix, now: now, limit: Self.most)
            }
            let waiting = try found.prefix(Self.most).compactMap { try sight.line($0) }
            let same = try transaction.duplicatePairs(.same, area: prefix, now: now, limit: Self.most).compactMap {
                try sight.line($0)
            }
            let people = (waiting + same).flatMap { [$0.one, $0.other] }
            return Disclosed(
                (waiting, same), .duplicateListed, on: "duplicates",
                telling: try sight.told(people, only: ["birth_date"]))
        }
    }

    /// A pair side by side.
    ///
    /// Throws `duplicate.unknown`, also where one of the two is another area's, hidden or has a blocked name.
    public func view(_ id: ID<DuplicatePair>, by actor: Actor) async throws -> Comparison {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let centre = centre
        return try await centre.read(as: actor, for: Self.purpose, .compare) { transaction in
            let sight = DuplicateSight(actor: actor, centre: centre, transaction: transaction)
            let line = try sight.requiredLine(id)
            let people = try transaction.compared([line.one.id, line.other.id])
            guard people.count == 2, let one = people.first, let other = people.last else {
                throw Problem(.missing, "duplicate.unknown")
            }
            let finder = try DuplicateFinder(centre: centre, in: transaction)
            guard let explanation = try finder.explanations(of: one, with: [other]).first else {
                throw Problem(.missing, "duplicate.unknown")
            }
            let rows = try sight.rows(explanation, one, other)
            // What the reader is not shown says nothing here either.
            var seen = explanation
            seen.terms.removeAll { term in !rows.contains { $0.field == term.field } }
            let comparison = Comparison(
                line: line, rows: rows, percent: min(99, Int((seen.probability * 100).rounded())))
            return Disclosed(
                comparison, .duplicateRead, on: id.rawValue,
                telling: try sight.told([line.one, line.other], only: Set(rows.map(\.field))))
        }
    }

    /// Keeps what the official found; `version` is the one that was read.
    ///
    /// Throws `duplicate.unknown` as ``view(_:by:)``, and `duplicate.changed` where somebody answered meanwhile.
    public func answer(_ answer: Answer, _ id: ID<DuplicatePair>, version: Int, by actor: Actor) async throws {
        try await centre.admit(Self.purpose, .compare, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: Self.purpose, .compare) { transaction in
            let sight = DuplicateSight(actor: actor, centre: centre, transaction: transaction)
            let line = try sight.requiredLine(id)
            // What was found is never put off again: it would be forgotten.
            if answer == .later, [.same, .notSame].contains(line.pair.standing) {
                throw Problem(.conflict, "duplicate.changed")
            }
            let standing: DuplicatePair.Standing =
                switch answer {
                case .same: .same
                case .notSame: .notSame
                case .later: .later
                }
            let expires = answer == .later ? now.adding(days: ProposeDuplicates.days) : nil
            let isKept = try transaction.answer(
                id, standing, expires: expires, version: version, by: actor.id, at: now)
            guard isKept else { throw Problem(.conflict, "duplicate.changed") }
            return Audited(
                (), .duplicateAnswered, on: id.rawValue, of: [line.one.id, line.other.id], detail: answer.rawValue)
        }
    }
}

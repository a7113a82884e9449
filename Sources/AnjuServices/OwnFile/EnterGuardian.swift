public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Enters at the counter that one person acts for another in that other's file, with guardian and proof in sight, and ends it.
public struct EnterGuardian: Sendable {
    let centre: Centre

    /// Numbers that one official may try in an hour.
    public static let most = 20
    private static let window = 3_600
    /// Most characters of a decision's number and of a reason.
    public static let longest = 500

    public init(centre: Centre) { self.centre = centre }

    /// What the official has before them; both are needed.
    public enum Seen: String, Hashable, Sendable, CaseIterable {
        /// The guardian with their own document.
        case guardian
        /// The original of the proof.
        case proof
    }

    /// A guardianship, as it was typed.
    public struct Draft: Hashable, Sendable {
        /// Number of the guardian's document.
        public var number: String
        /// Key of the pack's proof.
        public var proof: String
        /// Number of the court's decision.
        public var decision: String
        public var seen: Set<Seen>

        public init(number: String = "", proof: String = "", decision: String = "", seen: Set<Seen> = []) {
            (self.number, self.proof, self.decision, self.seen) = (number, proof, decision, seen)
        }
    }

    /// Whose guardians they are, and who they are.
    public struct Standing: Sendable {
        /// One of them.
        public struct Line: Sendable {
            public var guardianship: Guardianship
            /// The guardian; `nil` where the official learns of them nothing.
            public var guardian: PersonRecord?
            /// Whether the guardian may open the file now.
            public var isInForce: Bool
        }

        public var person: PersonRecord
        public var lines: [Line]
    }

    /// Throws `guardian.not-here` where the pack knows none, and as ``MakeOwnSheet/view(_:by:)``.
    public func view(_ person: ID<Person>, by actor: Actor) async throws -> Standing {
        try await centre.admit(MakeOwnSheet.purpose, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: actor, for: MakeOwnSheet.purpose) { transaction in
            let record = try centre.person(person, for: actor, in: transaction)
            _ = try centre.guardianRules()
            let sight = try PersonSight(record, for: actor, MakeOwnSheet.purpose, centre: centre, in: transaction)
            let nameGroup = centre.dictionary.nameGroup
            var told: [ID<Person>: Set<String>] = [person: sight.isNamed ? [nameGroup] : []]
            var lines: [Standing.Line] = []
            for found in try transaction.guardianships(over: person, sealer: centre.sealer) {
                var line = Standing.Line(
                    guardianship: found, guardian: nil,
                    isInForce: try centre.holds(found, over: record, at: now, in: transaction))
                if let guardian = try transaction.person(found.guardian),
                    try centre.isOpen(guardian, to: actor, in: transaction)
                {
                    let sight = try PersonSight(
                        guardian, for: actor, MakeOwnSheet.purpose, centre: centre, in: transaction)
                    line.guardian = sight.shown(guardian)
                    told[guardian.id] = sight.isNamed ? [nameGroup] : []
                }
                lines.append(line)
            }
            return Disclosed(
                Standing(person: sight.shown(record), lines: lines), .personRead, on: person.rawValue, telling: told,
                detail: "guardians")
        }
    }

    /// The number is read only where everything else is right; whoever holds it is then entered as found by a search.
    ///
    /// Throws every other fault at once, then what is wrong with the number, `guardian.entered-already`,
    /// `guardian.too-many`, and as ``view(_:by:)``.
    @discardableResult
    public func callAsFunction(
        _ ward: ID<Person>, _ draft: Draft, by actor: Actor
    ) async throws -> ID<Guardianship> {
        try await centre.admit(MakeOwnSheet.purpose, .write, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        let id: ID<Guardianship> = centre.ambient.id()
        let entry = GuardianEntry(draft: draft, ward: ward, actor: actor, centre: centre)
        try await entry.checkPapers()
        try await limitTries(of: actor, at: now)
        let (guardian, proof) = try await entry.found()
        return try await centre.write(as: actor, for: MakeOwnSheet.purpose) { transaction in
            _ = try centre.person(ward, for: actor, in: transaction)
            let found = Guardianship(
                id: id, ward: ward, guardian: guardian, kind: proof.kind, proof: proof.key,
                decision: proof.kind == .court ? draft.decision : "", from: now, madeBy: actor.id,
                office: actor.office)
            try transaction.insert(found, sealer: centre.sealer)
            return Audited(id, .guardianEntered, on: id.rawValue, of: [ward, guardian], detail: proof.key)
        }
    }

    /// Counts a number that is read; one too many is entered as a denial, as other tries are.
    private func limitTries(of actor: Actor, at now: Instant) async throws {
        let tries = try await centre.ledger.writeImpersonal {
            try $0.countTry("guardian|" + actor.id, window: Self.window, at: now)
        }
        guard tries > Self.most else { return }
        let problem = Problem(.limited, "guardian.too-many", ["seconds": "\(Self.window)"])
        try await centre.ledger.enterDenial(of: actor, for: MakeOwnSheet.purpose, code: problem.code)
        throw problem
    }

    /// Ends a guardianship at once, with every session that acts by it.
    ///
    /// The entry is the ward's alone: to the guardian nothing says that it was ended, by whom or why. Throws
    /// `input.required` without a reason, `guardian.unknown`, also for one over somebody else, and as ``view(_:by:)``.
    public func end(
        _ id: ID<Guardianship>, over ward: ID<Person>, reason: String, by actor: Actor
    ) async throws {
        try await centre.admit(MakeOwnSheet.purpose, .write, of: actor)
        let (centre, now) = (centre, centre.ambient.now())
        try await centre.write(as: actor, for: MakeOwnSheet.purpose) { transaction in
            _ = try centre.person(ward, for: actor, in: transaction)
            guard let found = try transaction.guardianship(id, sealer: centre.sealer), found.ward == ward else {
                throw Problem(.missing, "guardian.unknown")
            }
            if WrittenReason(reason).isEmpty { throw Problem.invalid([Violation("reason", "input.required")]) }
            if reason.count > Self.longest { throw Problem.invalid([GuardianEntry.tooLong("reason", reason)]) }
            guard try transaction.end(id, reason: reason, by: actor.id, at: now, sealer: centre.sealer) else {
                throw Problem(.conflict, "guardian.over")
            }
            return Audited((), .guardianEnded, on: id.rawValue, of: [ward])
        }
    }
}

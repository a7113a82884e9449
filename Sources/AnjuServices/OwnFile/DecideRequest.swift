public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Decides a person's request and does what was granted, in one write.
public struct DecideRequest: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The decision, as chosen and typed.
    public struct Decided: Hashable, Sendable {
        public var outcome: RequestDecision.Outcome?
        /// Key of the pack's ground, for what is not granted whole.
        public var ground: String
        /// Correction granted in part: what the item says from now on.
        public var value: String
        /// What the person is told.
        public var words: String

        public init(
            _ outcome: RequestDecision.Outcome?, ground: String = "", value: String = "", words: String = ""
        ) {
            (self.outcome, self.ground, self.value, self.words) = (outcome, ground, value, words)
        }
    }

    /// Throws every fault at once, `request.over` where somebody was faster, `request.kept-by-law` for an item that must
    /// stay, `request.own-refusal` for an appeal against the own decision, and as ``ViewRequests``.
    public func callAsFunction(_ id: ID<OwnRequest>, _ decided: Decided, by actor: Actor) async throws {
        try await centre.admitToRequests(.write, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        let tokens = centre.ambient.tokens(2)
        let law = centre.present.rights.law(of: ViewOwnFile.purpose, .write)
        try await centre.write(as: actor, for: ViewOwnFile.purpose) { transaction in
            let seen = try ViewRequests.seen(id, for: actor, centre: centre, now: now, in: transaction)
            if !seen.request.isOpen { throw Problem(.conflict, "request.over") }
            if seen.appealed?.decision?.by == actor.id { throw Problem(.refused, "request.own-refusal") }
            let outcome = try Self.checked(decided, seen)
            let right = centre.present.rights.entitlement(asking: seen.request.kind)
            let ground = seen.refusals.first { $0.key == decided.ground }
            let decision = RequestDecision(
                outcome: outcome, at: now, by: actor.id, ground: outcome == .granted ? "" : ground?.key ?? "",
                law: (outcome == .granted ? right?.law : ground?.law) ?? law, words: decided.words)
            try transaction.decide(id, decision, sealer: centre.sealer)
            let done = Audited(
                (), .requestDecided, on: id.rawValue, of: [seen.person.id],
                detail: seen.request.kind.rawValue + " " + outcome.rawValue)
            let deed = RequestDeed(
                seen: seen, outcome: outcome, value: decided.value, law: decision.law, centre: centre, actor: actor,
                now: now, tokens: tokens)
            let about = seen.request.about
            switch try deed.apply(in: transaction) {
            case .nothing: return done
            case .corrected: return done.and(.itemCorrected, on: about.subject, detail: about.item)
            case .deleted: return done.and(.itemDeleted, on: about.subject, detail: about.item)
            case .restricted(let group): return done.and(.handlingRestricted, on: id.rawValue, detail: group)
            }
        }
    }

    /// The outcome, or everything that is missing to it.
    private static func checked(_ decided: Decided, _ seen: ViewRequests.Seen) throws -> RequestDecision.Outcome {
        guard let outcome = decided.outcome, outcomes(of: seen.request.kind).contains(outcome) else {
            throw Problem.invalid([Violation("outcome", "input.choose")])
        }
        var faults: [Violation] = []
        if outcome != .granted, !seen.refusals.contains(where: { $0.key == decided.ground }) {
            faults.append(Violation("ground", "input.choose"))
        }
        if WrittenReason(decided.words).isEmpty, outcome == .grantedInPart || seen.request.kind == .explanation {
            faults.append(Violation("words", "input.required"))
        }
        if decided.words.count > MakeOwnRequest.longest {
            faults.append(
                Violation(
                    "words", "input.too-long",
                    ["limit": "\(MakeOwnRequest.longest)", "length": "\(decided.words.count)"]))
        }
        if outcome == .grantedInPart, seen.request.kind == .correction, decided.value.isEmpty {
            faults.append(Violation("value", "input.required"))
        }
        if !faults.isEmpty { throw Problem.invalid(faults) }
        return outcome
    }

    /// What may become of a request of a kind.
    ///
    /// In part: another value than the one wished; kept and not used in place of deleted.
    public static func outcomes(of kind: RequestKind) -> [RequestDecision.Outcome] {
        switch kind {
        case .correction, .deletion: [.granted, .grantedInPart, .refused]
        case .restriction, .objection, .explanation, .appeal: [.granted, .refused]
        }
    }
}

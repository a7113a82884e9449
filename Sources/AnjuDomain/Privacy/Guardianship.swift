public import AnjuCore

/// That one person acts for another in that other's own file.
public struct Guardianship: Hashable, Sendable, Identified {
    public static let idPrefix = "gua"

    /// Of whom.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Of a child, until the child acts alone.
        case minor
        /// Of an adult, by the decision of a court.
        case court
    }

    public var id: ID<Guardianship>
    /// Whose file it is.
    public var ward: ID<Person>
    /// Who acts.
    public var guardian: ID<Person>
    public var kind: Kind
    /// Key of the pack's proof that was seen.
    public var proof: String
    /// Number of the court's decision; empty for a child.
    public var decision: String
    public var from: Instant
    /// Account of the official who entered it.
    public var madeBy: String
    /// Key of that official's office.
    public var office: String
    public var endedAt: Instant?

    public init(
        id: ID<Guardianship>, ward: ID<Person>, guardian: ID<Person>, kind: Kind, proof: String, decision: String,
        from: Instant, madeBy: String, office: String, endedAt: Instant? = nil
    ) {
        (self.id, self.ward, self.guardian, self.kind, self.proof) = (id, ward, guardian, kind, proof)
        (self.decision, self.from, self.madeBy, self.office) = (decision, from, madeBy, office)
        self.endedAt = endedAt
    }

    /// Whether it holds for a ward born then: by comparison when it is read, whatever job has run.
    ///
    /// Over a child it ends on the day on which the child acts alone; a kind that the pack has no proof for holds nothing.
    public func holds(bornOn birth: PartialDate?, by rules: GuardianRules, at now: Instant, zone: LegalZone) -> Bool {
        guard from <= now, endedAt.map({ now < $0 }) ?? true else { return false }
        guard rules.proofs.contains(where: { $0.kind == kind }) else { return false }
        switch kind {
        case .court: return true
        case .minor: return birth.map { !rules.isOfAge(bornOn: $0, on: zone.day(of: now)) } ?? false
        }
    }
}

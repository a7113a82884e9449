public import AnjuCore

/// A reason that an outcome may carry, with the law it rests on.
public struct Ground: Hashable, Sendable {
    /// Which outcome the ground belongs to.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case refusal, `return`, waiting
        /// What becomes of a permit that was issued.
        case permit
    }

    public var code: String
    public var key: String
    public var kind: Kind
    public var text: LocalizedText
    /// Source and article; several are divided by semicolons.
    public var law: String
    public var certainty: Certainty
    /// Return only: how the person mends it.
    public var mend: LocalizedText?
    /// Return only: whether it is the one that says of a fact that bounds a permit that it is over.
    public var isForEndedFact = false
    /// Permit only: how a permit may stand on this ground.
    public var makes: Set<PermitStatus> = []
    /// Waiting only: whether the office's clocks stop meanwhile.
    public var stopsClock: Bool
    /// Waiting only: what is offered meanwhile, such as job matching.
    public var offer: Offer?
    /// Only these departments and the person read it; empty means everybody on the case.
    public var shownTo: Set<String>
    /// The ground the others read in its place.
    public var shownAs: String?

    /// A step of another procedure that is offered while a case waits; a referral where the pack lacks it.
    public struct Offer: Hashable, Sendable {
        public var department: String
        public var procedure: String?
        public var step: String?

        public init(department: String, procedure: String? = nil, step: String? = nil) {
            (self.department, self.procedure, self.step) = (department, procedure, step)
        }
    }

    public init(
        code: String, key: String, kind: Kind, text: LocalizedText, law: String, certainty: Certainty,
        stopsClock: Bool = false, offer: Offer? = nil, shownTo: Set<String> = [], shownAs: String? = nil
    ) {
        (self.code, self.key, self.kind, self.text, self.law) = (code, key, kind, text, law)
        (self.certainty, self.stopsClock, self.offer) = (certainty, stopsClock, offer)
        (self.shownTo, self.shownAs) = (shownTo, shownAs)
    }
}

public import AnjuCore

/// What a pack says of guardians: until when, on what proof, and under which law.
public struct GuardianRules: Hashable, Sendable {
    /// A paper on which a guardianship is entered.
    public struct Proof: Hashable, Sendable {
        public var key: String
        public var text: LocalizedText
        public var law: String
        /// Of whom it makes somebody the guardian.
        public var kind: Guardianship.Kind

        public init(key: String, text: LocalizedText, law: String, kind: Guardianship.Kind) {
            (self.key, self.text, self.law, self.kind) = (key, text, law, kind)
        }
    }

    /// Years of age from which a person acts alone.
    public var age: Dated<Int?>
    public var law: String
    /// In the pack's order.
    public var proofs: [Proof]

    public init(age: Dated<Int?>, law: String, proofs: [Proof]) {
        (self.age, self.law, self.proofs) = (age, law, proofs)
    }

    /// The proof with this key.
    public func proof(_ key: String) -> Proof? { proofs.first { $0.key == key } }

    /// Whether a person born then acts alone on `day`.
    ///
    /// Of a birth date that is not wholly known the earliest day counts: nobody's guardian stays a day too long.
    public func isOfAge(bornOn birth: PartialDate, on day: CalendarDate) -> Bool {
        guard let years = age.value(on: day) ?? nil else { return true }
        return birth.earliest.age(on: day) >= years
    }
}

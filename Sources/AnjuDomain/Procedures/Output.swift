public import AnjuCore

/// What a procedure hands out.
public struct Output: Hashable, Sendable {
    /// How long it is valid: a length, bounded by dates of the file.
    public struct Validity: Hashable, Sendable {
        /// A length that holds when its condition does.
        public struct Length: Hashable, Sendable {
            public var when: Condition?
            /// The shortest, where the law gives a span.
            public var minimum: Int?
            public var minimumUnit: TimeUnit?
            /// The longest of such a span, in `unit`: the office chooses, and nothing is computed.
            public var maximum: Int?
            public var value: Dated<Int?>
            public var unit: TimeUnit

            public init(
                when: Condition? = nil, minimum: Int? = nil, minimumUnit: TimeUnit? = nil, maximum: Int? = nil,
                value: Dated<Int?>,
                unit: TimeUnit
            ) {
                (self.when, self.minimum, self.minimumUnit) = (when, minimum, minimumUnit)
                (self.maximum, self.value, self.unit) = (maximum, value, unit)
            }
        }

        /// The first whose condition holds counts.
        public var lengths: [Length]
        /// Date items none of which it may outlast.
        public var notBeyond: [String]

        public init(lengths: [Length], notBeyond: [String] = []) {
            (self.lengths, self.notBeyond) = (lengths, notBeyond)
        }
    }

    public var key: String
    public var title: LocalizedText
    /// The step that makes it.
    public var step: String
    /// Opens a permit.
    public var isPermit: Bool
    /// The item that takes its number.
    public var numberItem: String?
    public var validity: Validity?
    /// Its validity is a year of use that endorsements renew (``EndorsementYear``).
    public var isEndorsed = false
    /// The kind of the permit that completing the step endorses; it makes none of its own.
    public var endorses: String?

    public init(
        key: String, title: LocalizedText, step: String, isPermit: Bool = false, numberItem: String? = nil,
        validity: Validity? = nil
    ) {
        (self.key, self.title, self.step) = (key, title, step)
        (self.isPermit, self.numberItem, self.validity) = (isPermit, numberItem, validity)
    }
}

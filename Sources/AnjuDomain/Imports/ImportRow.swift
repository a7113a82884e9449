public import AnjuCore

/// What became of one row of a file.
public struct ImportRow: Hashable, Sendable {
    /// What stands sealed of it.
    public struct Content: Hashable, Sendable, Codable {
        /// One fault, as it is kept.
        public struct Fault: Hashable, Sendable, Codable {
            public var field: String
            public var code: String
            public var details: [String: String]

            public init(_ violation: Violation) {
                (field, code, details) = (violation.field, violation.code, violation.details)
            }

            /// The same as it is said.
            public var violation: Violation { Violation(field, code, details) }
        }

        /// Canonical values by item key; none where a fault bars the row.
        public var values: [String: String]
        public var faults: [Fault]
        /// An earlier row that means the same, as `sheet!row`.
        public var sameAs: String?

        /// `faults` are kept in their order.
        public init(values: [String: String], faults: [Violation] = [], sameAs: String? = nil) {
            (self.values, self.sameAs) = (values, sameAs)
            self.faults = faults.map(Fault.init)
        }
    }

    /// Its number among the rows of the register, over all sheets, from 1.
    public var place: Int
    /// Its sheet, from 0.
    public var sheet: Int
    /// Its number as a spreadsheet shows it.
    public var number: Int
    public var outcome: RowOutcome
    public var content: Content
    /// Identifier of whom or what it is about, once it is known.
    public var subject: String?
    public var submission: String?
    /// Why it was not taken back, where it was not.
    public var stands: String?
    public var writtenAt: Instant?
    public var isWithdrawn: Bool

    public init(place: Int, sheet: Int, number: Int, outcome: RowOutcome, content: Content, subject: String? = nil) {
        (self.place, self.sheet, self.number, self.outcome) = (place, sheet, number, outcome)
        (self.content, self.subject) = (content, subject)
        (submission, stands, writtenAt, isWithdrawn) = (nil, nil, nil, false)
    }
}

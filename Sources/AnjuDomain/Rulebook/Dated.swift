public import AnjuCore

/// A value of the law that changes in time: each entry holds from its day until the next one's.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// One stretch of time.
    public struct Entry: Hashable, Sendable {
        /// `nil` holds from the beginning.
        public var from: CalendarDate?
        public var value: Value
        /// The source and article, such as `EEAL Art.39`.
        public var basis: String
        public var certainty: Certainty

        public init(from: CalendarDate? = nil, value: Value, basis: String, certainty: Certainty) {
            (self.from, self.value, self.basis, self.certainty) = (from, value, basis, certainty)
        }
    }

    /// In the order of their days.
    public var entries: [Entry]

    public init(_ entries: [Entry]) {
        self.entries = entries.sorted { ($0.from?.dayNumber ?? .min) < ($1.from?.dayNumber ?? .min) }
    }

    /// The entry in force on `day`, or `nil` where none was yet.
    public func entry(on day: CalendarDate) -> Entry? {
        entries.last { $0.from.map { $0 <= day } ?? true }
    }

    /// The value in force on `day`.
    public func value(on day: CalendarDate) -> Value? { entry(on: day)?.value }
}

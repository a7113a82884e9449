/// The three rates of lodging registration, each of its own count: registered, in time, accurate.
///
/// The first needs a count that does not come from the register itself, such as a front desk's. A late registration stays
/// in the denominator of the second. A field whose document has no value counts as right.
public struct LodgingRates: Hashable, Sendable {
    /// One rate: how many of how many.
    public struct Rate: Hashable, Sendable {
        public var part: Int
        public var whole: Int

        public init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }

        /// In tenths of a per cent, rounded half up; `nil` where fewer than ``least`` were counted, so that nobody is told of.
        public var permille: Int? {
            guard whole >= LodgingRates.least, part >= 0, part <= whole else { return nil }
            return (part * 2_000 + whole) / (2 * whole)
        }
    }

    /// Fewer than these are not shown.
    public static let least = 10

    /// Stays with a record, of those known from a check.
    public var registered: Rate?
    /// Records made by their last moment, of those with one.
    public var inTime: Rate
    /// Records whose compared fields are all right, of those compared.
    public var accurate: Rate?

    public init(registered: Rate?, inTime: Rate, accurate: Rate?) {
        (self.registered, self.inTime, self.accurate) = (registered, inTime, accurate)
    }
}

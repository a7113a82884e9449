public import AnjuCore

/// A place that people come to, with the hours in which it is open.
public struct Site: Hashable, Sendable {
    /// Open from and to on some days of the week.
    public struct Hours: Hashable, Sendable {
        /// Monday is 1 and Sunday 7.
        public var days: [Int]
        /// Local time, such as `09:00`.
        public var from: String
        /// Local time, at most `24:00`.
        public var to: String

        public init(days: [Int], from: String, to: String) {
            (self.days, self.from, self.to) = (days, from, to)
        }
    }

    public var key: String
    public var name: LocalizedText
    /// GB/T 2260 code.
    public var area: String
    public var address: LocalizedText
    public var hours: [Hours]

    public init(key: String, name: LocalizedText, area: String, address: LocalizedText, hours: [Hours] = []) {
        (self.key, self.name, self.area) = (key, name, area)
        (self.address, self.hours) = (address, hours)
    }
}

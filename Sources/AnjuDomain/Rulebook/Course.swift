public import AnjuCore

/// A training course that the deployment offers.
public struct Course: Hashable, Sendable {
    public var key: String
    public var name: LocalizedText
    /// The words that the course's item takes in a case.
    public var itemValue: String
    public var hours: Int?

    public init(key: String, name: LocalizedText, itemValue: String = "", hours: Int? = nil) {
        (self.key, self.name, self.itemValue, self.hours) = (key, name, itemValue, hours)
    }
}

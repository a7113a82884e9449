public import AnjuCore

/// A training course that the deployment offers.
public struct Course: Hashable, Sendable {
    public var key: String
    public var name: LocalizedText

    public init(key: String, name: LocalizedText) {
        (self.key, self.name) = (key, name)
    }
}

public import AnjuCore

/// A paper that is still needed: what it is, where to get it, why and by which law.
public struct MissingPaper: Hashable, Sendable {
    public var label: LocalizedText
    public var whereToGet: LocalizedText
    /// The reason and the article that asks for it.
    public var reason: LocalizedText?

    public init(_ label: LocalizedText, whereToGet: LocalizedText, reason: LocalizedText? = nil) {
        (self.label, self.whereToGet, self.reason) = (label, whereToGet, reason)
    }
}

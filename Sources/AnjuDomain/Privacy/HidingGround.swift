public import AnjuCore

/// A ground of the law on which an entry about a person may be hidden from them for a time, and who may ask and approve.
public struct HidingGround: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    public var law: String
    /// Roles that may ask.
    public var askers: Set<String>
    /// Roles that may approve and extend; none of them may ask.
    public var approvers: Set<String>

    public init(key: String, text: LocalizedText, law: String, askers: Set<String>, approvers: Set<String>) {
        (self.key, self.text, self.law) = (key, text, law)
        (self.askers, self.approvers) = (askers, approvers)
    }
}

public import AnjuCore

/// A stage of every procedure; the state of a case is that of the furthest phase it has completed.
public struct Phase: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// The case state that stands for it.
    public var state: String

    public init(key: String, text: LocalizedText, state: String) {
        (self.key, self.text, self.state) = (key, text, state)
    }
}

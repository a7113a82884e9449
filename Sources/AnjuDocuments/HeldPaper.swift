public import AnjuCore

/// A paper the person need not bring again.
public struct HeldPaper: Hashable, Sendable {
    /// How far it has come.
    public enum State: Hashable, Sendable {
        /// Handed in, or fetched from another office.
        case here
        /// Another office will send it.
        case awaited
    }

    public var label: LocalizedText
    public var state: State
    /// When and from whom it came, and whether it was given back.
    public var note: LocalizedText

    public init(_ label: LocalizedText, _ state: State = .here, note: LocalizedText) {
        (self.label, self.state, self.note) = (label, state, note)
    }
}

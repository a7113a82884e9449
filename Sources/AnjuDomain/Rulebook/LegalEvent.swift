public import AnjuCore

/// Something that starts a clock.
public struct LegalEvent: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText
    /// The item whose value is the event's day or moment, where an item says it.
    public var item: String?
    /// The phase whose completion is the event.
    public var phase: String?

    public init(key: String, text: LocalizedText, item: String? = nil, phase: String? = nil) {
        (self.key, self.text, self.item, self.phase) = (key, text, item, phase)
    }
}

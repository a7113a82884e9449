public import AnjuCore

/// Why a picture that fails a check may be kept all the same: said of the picture or the place, never of the person's faith or health.
public struct ImageException: Hashable, Sendable {
    public var key: String
    public var text: LocalizedText

    public init(key: String, text: LocalizedText) { (self.key, self.text) = (key, text) }
}

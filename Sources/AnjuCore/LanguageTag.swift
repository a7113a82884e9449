/// A language that the platform speaks, as a BCP 47 tag: `zh-Hans`, `en`, `my`.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The tag as written, its script and region in their usual case.
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral value: String) { rawValue = value }

    /// Simplified Chinese: the language of the law, which every text has.
    public static let chinese: LanguageTag = "zh-Hans"
    /// English, which is shown where the language asked for has no text.
    public static let english: LanguageTag = "en"
    /// Burmese, the first language of most who come to Ruili.
    public static let burmese: LanguageTag = "my"

    public var description: String { rawValue }

    public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.rawValue < right.rawValue }
}

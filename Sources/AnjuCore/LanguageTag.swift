/// A language that the platform speaks, as a BCP 47 tag: `zh-Hans`, `en`, `my`.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }

    public init(stringLiteral value: String) { rawValue = value }

    public static let chinese: LanguageTag = "zh-Hans"
    public static let english: LanguageTag = "en"
    public static let burmese: LanguageTag = "my"

    public var description: String { rawValue }

    public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.rawValue < right.rawValue }
}

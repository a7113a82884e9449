/// What stands in a message's placeholder.
public enum MessageValue: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Words, shown as they are.
    case text(String)
    /// A whole number, shown with the language's separators; under the name `count` it also chooses the plural form.
    case number(Int)

    public init(stringLiteral value: String) { self = .text(value) }

    public init(integerLiteral value: Int) { self = .number(value) }
}

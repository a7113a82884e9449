/// A rule of accessibility that a page breaks, as axe-core found it.
public struct AxeViolation: Hashable, Sendable, CustomStringConvertible {
    /// axe's name of the rule, such as `color-contrast`.
    public let rule: String
    /// How much it hurts: `minor`, `moderate`, `serious` or `critical`.
    public let impact: String
    /// What to do, in a sentence.
    public let help: String
    /// CSS selectors of the elements that break it.
    public let targets: [String]

    public var description: String { "\(rule) (\(impact)): \(help): \(targets.joined(separator: ", "))" }
}

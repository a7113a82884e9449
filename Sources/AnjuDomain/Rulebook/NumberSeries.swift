/// How numbers of a kind are made: `RL-{year}-{serial:6}` gives `RL-2026-000017`.
public struct NumberSeries: Hashable, Sendable {
    public var key: String
    /// Literal text with `{year}` and `{serial:N}`, N digits with leading zeros.
    public var pattern: String

    public init(key: String, pattern: String) {
        (self.key, self.pattern) = (key, pattern)
    }

    /// The number of `serial` in `year`.
    public func number(year: Int, serial: Int) -> String {
        var text = pattern.replacing("{year}", with: String(year))
        guard let open = text.firstRange(of: "{serial:"), let close = text[open.upperBound...].firstIndex(of: "}")
        else { return text }
        let width = Int(text[open.upperBound..<close]) ?? 1
        let digits = String(serial)
        let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
        text.replaceSubrange(open.lowerBound...close, with: padded)
        return text
    }
}

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

    /// A number of this series that was typed without what separates its parts, as the series writes it; `nil` for any other.
    ///
    /// `compact` is upper case, as ``TypedText/compact(_:)`` gives it.
    public func spelled(_ compact: String) -> String? {
        var (rest, left, text) = (compact[...], pattern[...], "")
        while let next = left.first {
            if left.hasPrefix("{"), let close = left.firstIndex(of: "}") {
                let isYear = left[...close] == "{year}"
                let digits = rest.prefix { "0123456789".contains($0) }
                let part = isYear ? digits.prefix(4) : digits
                guard part.count >= (isYear ? 4 : 1) else { return nil }
                text += part
                rest = rest.dropFirst(part.count)
                left = left[left.index(after: close)...]
                continue
            }
            left.removeFirst()
            text.append(next)
            if next.unicodeScalars.allSatisfy(TypedText.isSeparator) { continue }
            guard rest.popFirst().map(String.init) == String(next).uppercased() else { return nil }
        }
        return rest.isEmpty ? text : nil
    }
}

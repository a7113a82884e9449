public import AnjuCore

/// What a place is called, as it is kept and compared.
public enum PlaceLabel {
    /// Most characters of a name within a building, such as a room's.
    public static let longest = 40
    /// Most characters of a building's line.
    public static let longestLine = 160
    /// Most beds that a room is divided into at once.
    public static let mostBeds = 60

    /// The name in one spelling: half-width, without spaces around it or runs of them within.
    ///
    /// The fault names `field` where nothing is left, or too much.
    public static func read(_ text: String, of kind: PlaceKind, field: String) -> Result<String, Violation> {
        let tidy = TypedText.halfWidth(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let limit = kind.isPlain ? longestLine : longest
        if tidy.isEmpty { return .failure(Violation(field, "input.required")) }
        if tidy.count > limit { return .failure(Violation(field, "input.too-long", ["limit": "\(limit)"])) }
        return .success(tidy)
    }

    /// Names of `count` new beds, beside those that the room has: the next whole numbers.
    public static func beds(_ count: Int, beside known: Set<String>) -> [String] {
        var names: [String] = []
        var number = 1
        while names.count < count {
            if !known.contains(String(number)) { names.append(String(number)) }
            number += 1
        }
        return names
    }
}

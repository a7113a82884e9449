import AnjuCore

/// A telephone number as E.164 writes it: `+`, country, subscriber.
public struct PhoneNumber: Hashable, Sendable {
    /// With the plus sign and nothing between the digits.
    public let canonical: String
    /// One to three digits, without the plus sign.
    public let country: String
    /// What follows the country's digits, without a trunk zero.
    public let national: String

    /// Reads an international number, or a national one of `home` (its calling code).
    public static func check(_ text: String, home: String = "86") -> IdentifierReading<PhoneNumber> {
        let half = TypedText.compact(text).filter { !"().·/".contains($0) }
        if half.isEmpty { return IdentifierReading(half, violations: [ReadingNote("phone.empty")]) }
        let isInternational = half.hasPrefix("+") || (half.hasPrefix("00") && half.count > 9)
        let digits = half.hasPrefix("+") ? half.dropFirst() : isInternational ? half.dropFirst(2) : half[...]
        if let index = Array(digits).firstIndex(where: { !$0.isASCIIDigit }) {
            let details = ["position": "\(index + 1)", "read": String(Array(digits)[index]), "due": "0-9"]
            return IdentifierReading(half, violations: [ReadingNote("phone.character", details)])
        }
        let country = isInternational ? CallingCode.prefix(of: digits) : home
        guard let country else {
            let note = ReadingNote("phone.country", ["read": String(digits.prefix(3))])
            return IdentifierReading(half, violations: [note])
        }
        let rest = isInternational ? digits.dropFirst(country.count) : digits
        let national = country == "39" ? rest : rest.drop { $0 == "0" }
        if let note = lengthFault(country, String(national)) {
            return IdentifierReading(half, violations: [note])
        }
        let value = PhoneNumber(canonical: "+\(country)\(national)", country: country, national: String(national))
        return IdentifierReading(value.canonical, value)
    }

    /// The lengths that are known: mobiles and lines of China, seven to ten digits for Myanmar, else E.164's fifteen.
    private static func lengthFault(_ country: String, _ national: String) -> ReadingNote? {
        let due: ClosedRange<Int> =
            switch country {
            case "86": national.hasPrefix("1") && !national.hasPrefix("10") ? 11...11 : 9...11
            case "95": 7...10
            default: 4...(15 - country.count)
            }
        if due.contains(national.count) { return nil }
        return ReadingNote(
            "phone.length",
            [
                "country": "+" + country, "read": "\(national.count)",
                "due": due.count == 1 ? "\(due.lowerBound)" : "\(due.lowerBound)-\(due.upperBound)",
            ])
    }
}

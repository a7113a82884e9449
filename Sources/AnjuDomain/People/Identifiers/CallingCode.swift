/// How many digits of an international number are the country's (ITU-T E.164).
enum CallingCode {
    private static let two: Set<String> = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
        "86", "90", "91", "92", "93", "94", "95", "98",
    ]

    /// The country's digits; `nil` where the text is too short or starts with a zero.
    static func prefix(of digits: Substring) -> String? {
        guard let first = digits.first, first != "0", digits.count > 3 else { return nil }
        if first == "1" || first == "7" { return String(first) }
        let pair = String(digits.prefix(2))
        return two.contains(pair) ? pair : String(digits.prefix(3))
    }
}

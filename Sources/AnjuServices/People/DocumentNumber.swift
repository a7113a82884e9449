/// A document number as it is compared: upper case, letters and digits alone.
enum DocumentNumber {
    static func normalized(_ number: String) -> String {
        String(number.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// The last four characters, the only part shown where the whole is not needed.
    static func lastFour(_ number: String) -> String { String(normalized(number).suffix(4)) }
}

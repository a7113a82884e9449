import AnjuCore

extension Translator {
    /// A whole number with the language's separators, in Latin digits everywhere.
    ///
    /// Burmese prose may write its own digits; numbers that people compare, copy or type stay as they are on cards.
    public func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let marks = separators
        // Spanish leaves numbers of four digits together.
        let grouped = digits.count > 4 || (digits.count == 4 && !marks.fromFive)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if grouped, index > 0, (digits.count - index).isMultiple(of: 3) { text += marks.group }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    /// Tenths, such as 931 as `93.1`.
    public func tenths(_ tenths: Int) -> String {
        let sign = tenths < 0 ? "-" : ""
        return sign + number(Int(tenths.magnitude / 10)) + separators.decimal + String(tenths.magnitude % 10)
    }

    private var separators: (group: String, decimal: String, fromFive: Bool) {
        switch PluralRule(language) {
        case .spanish: (".", ",", true)
        case .french, .russian: ("\u{A0}", ",", false)
        case .unchanging where language == "vi": (".", ",", false)
        case .unchanging, .singular, .arabic: (",", ".", false)
        }
    }
}

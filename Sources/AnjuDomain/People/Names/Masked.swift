/// Names and numbers for screens that others can see.
public enum Masked {
    /// `张*`, `欧阳*`, `阿依古丽·*`: the surname or the first part, and one star for however much follows.
    ///
    /// Latin names keep the first letter of each word: `K* M* M*`. Other scripts keep their first syllable.
    public static func name(_ name: String) -> String {
        let clean = NameText.dotted(NameText.clean(name))
        guard let first = clean.first else { return "" }
        if ScriptRun.isHan(first) {
            if let dot = clean.firstIndex(of: "·") { return clean[..<dot] + "·*" }
            return ChineseSurnames.surname(of: clean) + "*"
        }
        if ScriptRun.isMyanmar(first) { return (MyanmarSyllables.of(clean).first ?? String(first)) + "*" }
        return clean.split(separator: " ").map { $0.prefix(1) + "*" }.joined(separator: " ")
    }

    /// `G****1234`: the first character and the last four; of eight or fewer the last two, of five or fewer nothing.
    public static func number(_ number: String) -> String {
        let compact = TypedText.compact(number)
        switch compact.count {
        case 0: return ""
        case ...5: return "****"
        case ...8: return compact.prefix(1) + "****" + compact.suffix(2)
        default: return compact.prefix(1) + "****" + compact.suffix(4)
        }
    }
}

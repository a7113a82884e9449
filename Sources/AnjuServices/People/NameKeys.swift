import AnjuDomain

/// The folded names by which a person is found together with the full birth date.
enum NameKeys {
    /// Titles that are not part of a Burmese name in a search.
    private static let titles: Set<String> = ["U", "DAW", "KO", "MA", "MAUNG", "BO", "SAYA", "SAI", "NANG", "NAI", "NAW", "SAW"]

    static func of(_ values: [String: String]) -> Set<String> {
        let latin = [values["name_latin_primary"], values["name_latin_secondary"]].compactMap(\.self).joined(separator: " ")
        return Set([latin, values["name_native_script"] ?? "", values["name_zh"] ?? ""].map(folded).filter { !$0.isEmpty })
    }

    /// Upper case, letters and digits only, words in order of the alphabet, titles dropped unless nothing else is left.
    static func folded(_ name: String) -> String {
        let words = name.uppercased().split { !$0.isLetter && !$0.isNumber && !$0.unicodeScalars.contains { $0.properties.generalCategory == .spacingMark } }
        let kept = words.map(String.init).filter { !titles.contains($0) }
        return (kept.isEmpty ? words.map(String.init) : kept).sorted().joined(separator: " ")
    }
}

import AnjuDomain
import AnjuI18n

/// The folded names by which a person is found together with the birth date.
enum NameKeys {
    /// What a file is found by: every spelling it has, and how those in other letters may be read in Latin ones.
    ///
    /// Burmese has no reading here: nobody types what a transliteration makes of it.
    static func of(_ values: [String: String]) -> Set<String> {
        let name = PersonName(values)
        var keys: Set<String> = []
        for spelling in [name.primary + " " + name.secondary, name.native, name.chinese] {
            let folded = NameFolding.folded(spelling)
            keys.formUnion(NameWords.keys(of: folded))
            if ScriptRun.isBurmese(folded) || folded.utf8.allSatisfy({ $0 < 0x80 }) { continue }
            for reading in Set(LatinReading.forSearch(folded).map(NameFolding.folded)) {
                keys.formUnion(NameWords.keys(of: reading, withTitles: false))
            }
        }
        return keys
    }

    /// What somebody is looked for by who is called `name`; empty where it has neither letter nor digit.
    static func asked(_ name: String) -> Set<String> { NameWords.keys(of: NameFolding.folded(name)) }
}

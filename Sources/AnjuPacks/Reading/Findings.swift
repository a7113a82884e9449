import AnjuCore

/// Collects what is found while a pack is read: faults, names used, and where things stand.
final class Findings {
    private(set) var diagnostics: [Diagnostic]
    private(set) var references: [Reference] = []
    private(set) var conditions: [ConditionUse] = []
    private var places: [String: Place] = [:]
    /// Texts that lack a language, by file and language, with the first line and how many.
    private var untranslated: [String: [String: (line: Int, count: Int)]] = [:]

    /// Languages of the pack besides Chinese.
    var languages: [LanguageTag] = []
    /// Languages that the pack below speaks: its texts have them, whether this pack shows them or not.
    var languagesBelow: [String] = []
    /// Languages whose texts a speaker has read, in the folder above and in the one below.
    var reviewed: (top: Set<LanguageTag>, below: Set<LanguageTag>) = ([.chinese], [.chinese])

    init(_ diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    /// An error at a place.
    func note(_ place: Place, _ rule: String, _ message: String, mend: String) {
        diagnostics.append(Diagnostic(file: place.file, line: place.line, rule: rule, message, mend: mend))
    }

    /// A warning at a place.
    func warn(_ place: Place, _ rule: String, _ message: String, mend: String) {
        diagnostics.append(Diagnostic(.warning, file: place.file, line: place.line, rule: rule, message, mend: mend))
    }

    /// A name that something uses; it is looked up when everything has been read.
    func use(_ kind: Reference.Kind, _ key: String, _ place: Place, inside procedure: String = "") {
        references.append(Reference(kind: kind, key: key, procedure: procedure, place: place))
    }

    /// A leaf of a condition, to be held against its item or fact when everything has been read.
    func ask(_ use: ConditionUse) { conditions.append(use) }

    /// Remembers where a thing stands, by a path such as `P01/step/review`.
    func stand(_ path: String, _ place: Place) {
        if places[path] == nil { places[path] = place }
    }

    /// Where a thing stands.
    func place(_ path: String) -> Place { places[path] ?? Place(file: "pack.yaml", line: 1) }

    /// A text at `place` is not given in `language`.
    func lacks(_ language: LanguageTag, _ place: Place) {
        let old = untranslated[place.file]?[language.rawValue] ?? (place.line, 0)
        untranslated[place.file, default: [:]][language.rawValue] = (old.line, old.count + 1)
    }

    /// One warning for each file and language.
    func warnOfTranslations() {
        for (file, languages) in untranslated {
            for (language, gap) in languages {
                warn(
                    Place(file: file, line: gap.line), "text.missing-translation",
                    "\(gap.count) \(gap.count == 1 ? "text has" : "texts have") no `\(language)`",
                    mend: "add `\(language)` beside `zh`; until then English or Chinese is shown, and marked so")
            }
        }
    }

    /// Languages of the texts in a file that a speaker has read.
    func reviewed(in file: String) -> Set<LanguageTag> { file.hasPrefix("../") ? reviewed.below : reviewed.top }
}

/// A name of something that stands elsewhere in the pack.
struct Reference {
    /// What the name should be of.
    enum Kind: String, CaseIterable {
        case item, form, group, subject, department, ground, phase, event, source, fee, remedy, purpose, site, area
        case procedure, role, output, action
        case codeList = "code-list"
        case image
        /// Within one procedure.
        case step, paper, fact, clock
    }

    var kind: Kind
    var key: String
    /// Identifier of the procedure within which steps, papers, facts and clocks are looked up.
    var procedure: String
    var place: Place
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page on which a match is judged.
struct ComparePresenter {
    let view: CaseView
    let check: ID<StatutoryCheck>
    let seen: CompareCheck.Comparison
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    var page: ComparePage.Model {
        let cases = CasePresenter(view, bench: bench, t: t)
        let path = cases.path + "/checks"
        return ComparePage.Model(
            number: view.record.core.number, path: path, names: cases.names, rows: rows, fields: fields,
            judgePath: "\(path)/\(check.rawValue)/judge", sends: ["mark": seen.mark], isGone: seen.held == nil,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    /// What of the file stands beside what the authority holds.
    static let items = ["id_doc_number", "name_latin_primary", "birth_date", "nationality"]

    /// Four facts, and nothing else of what the authority holds.
    private var rows: [ComparePage.Row] {
        guard let held = seen.held else { return [] }
        let facts: [(String, String, String)] = [
            ("id_doc_number", seen.person.documentNumber, held.documentNumber),
            ("name_latin_primary", seen.person.name, held.name), ("birth_date", seen.person.birthDate, held.birthDate),
            ("nationality", seen.person.nationality, held.nationality),
        ]
        return facts.map { key, person, other in
            let label = bench.centre.dictionary.item(key)?.text[t.language] ?? key
            let own = view.visible[key] == nil ? t("checks.not-shown") : person
            return ComparePage.Row(
                label: label, person: own, held: other.isEmpty ? t("checks.not-said") : other,
                isSame: Self.plain(person) == Self.plain(other) && !other.isEmpty)
        }
    }

    private static func plain(_ text: String) -> String { text.uppercased().filter { !$0.isWhitespace } }

    private var fields: [Field] {
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let choices = CheckVerdict.allCases.map { verdict in
            Control.Choice(
                verdict.rawValue, t("checks.verdict-" + verdict.rawValue),
                note: t("checks.verdict-note-" + verdict.rawValue))
        }
        return [
            Field(
                "verdict", label: t("checks.verdict"), .radio(choices, chosen: typed?["verdict"] ?? ""), width: .full,
                error: faults["verdict"]),
            Field(
                "reason", label: t("checks.reason"), .textarea(typed?["reason"] ?? "", rows: 2),
                hint: t("checks.reason-hint"), width: .full, error: faults["reason"]),
        ]
    }
}

import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the public page of counts.
struct CheckFiguresPresenter {
    let t: Translator

    func page(_ years: [CheckFigures.Year], overdue: CheckFigures.Count) -> CheckFiguresPage.Model {
        let rows = years.map { year in
            SupervisorPage.Line(
                name: String(year.year), cells: CheckTally.allCases.map { text(year.counts[$0] ?? .exactly(0)) })
        }
        let table = SupervisorPage.Table(
            title: t("checks.figures-table"),
            columns: [t("checks.year")] + CheckTally.allCases.map { t("checks.tally-" + $0.rawValue) }, rows: rows)
        return CheckFiguresPage.Model(
            table: rows.isEmpty ? nil : table, overdue: t("checks.overdue", ["count": .text(text(overdue))]))
    }

    /// A count as it is told.
    private func text(_ count: CheckFigures.Count) -> String {
        switch count {
        case .exactly(let count): t.number(count)
        case .few: "< \(CheckFigures.smallest)"
        }
    }
}

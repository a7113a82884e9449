import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of files that could be one person's.
struct DuplicatePresenter {
    let bench: Workbench
    let t: Translator

    func list(
        _ waiting: [ReviewDuplicates.Line], _ same: [ReviewDuplicates.Line], done: String?
    ) -> DuplicatesPage.Model {
        DuplicatesPage.Model(waiting: waiting.map(line), same: same.map(line), done: done)
    }

    private func line(_ line: ReviewDuplicates.Line) -> DuplicatesPage.Line {
        var words = [t.date(bench.zone.day(of: line.pair.proposedAt))]
        if line.pair.standing == .later { words.append(t("duplicates.later")) }
        return DuplicatesPage.Line(
            one: names(line.one), other: names(line.other), words: words.joined(separator: " · "),
            path: path(line.pair.id))
    }

    func page(_ found: ReviewDuplicates.Comparison, _ problem: Problem?) -> DuplicatePage.Model {
        let choices = ReviewDuplicates.Answer.allCases.map {
            Control.Choice($0.rawValue, t("duplicates.answer-" + $0.rawValue))
        }
        let fault = problem?.violations.first { $0.field == "answer" }
        return DuplicatePage.Model(
            rows: found.rows.map(row), words: percent(found.percent), one: kept(found.line.one),
            other: kept(found.line.other),
            fields: [
                Field(
                    "answer", label: t("duplicates.are"), .radio(choices, chosen: ""), width: .full,
                    error: fault.map { t.violation($0) })
            ], path: path(found.line.pair.id), version: found.line.pair.version,
            mergePath: found.line.pair.standing == .same ? path(found.line.pair.id) + "/merge" : nil,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    private func row(_ row: ReviewDuplicates.Row) -> DuplicatePage.Row {
        let item = bench.rulebook.dictionary.item(row.field)
        return DuplicatePage.Row(
            label: item?.text[t.language] ?? t("duplicates.name"), one: value(row.one, item),
            other: value(row.other, item), level: t("duplicates.level-" + row.level), isFor: row.isFor,
            isSame: row.level == "same")
    }

    private func value(_ value: String, _ item: Item?) -> String {
        if value.isEmpty { return t("duplicates.empty") }
        guard let item, item.codeList != nil else { return value }
        return ValueText(dictionary: bench.centre.dictionary).text(value, of: item, in: t.language, zone: bench.zone)
    }

    private func kept(_ person: PersonRecord) -> String {
        let area = bench.rulebook.areas.first { $0.code == person.area }?.name[t.language] ?? person.area
        return area + " · " + t.date(bench.zone.day(of: person.createdAt))
    }

    private func percent(_ percent: Int) -> String { t("duplicates.percent", ["percent": .text("\(percent)")]) }
    private func path(_ id: ID<DuplicatePair>) -> String { DuplicateRoutes.path + "/" + id.rawValue }

    private func names(_ person: PersonRecord) -> PersonNames {
        let latin = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return PersonNames(
            chinese: person.nameChinese.isEmpty ? nil : person.nameChinese, latin: latin.isEmpty ? nil : latin,
            native: person.nameNative.isEmpty ? nil : Words(person.nameNative, .burmese))
    }
}

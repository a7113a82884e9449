import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of the register's quality.
struct QualityPresenter {
    let bench: Workbench
    let t: Translator

    func page(_ report: ViewQuality.Report) -> QualityPage.Model {
        let current = Quarter(of: bench.centre.today)
        let path = QualityRoutes.path + "?quarter="
        return QualityPage.Model(
            window: words(report.quarter), asOf: t.moment(report.at, in: bench.zone),
            quarters: [current, current.previous].map { NavigationItem(words($0), path + $0.description) },
            groups: report.rates.map(rates) + [consistency(report.consistency), files(report.files)],
            lists: report.failing.map { lists($0, path + report.quarter.description) } ?? [])
    }

    private func words(_ quarter: Quarter) -> String {
        let last = quarter.end.adding(days: -1)
        return t("quality.window", ["from": .text(t.date(quarter.first)), "until": .text(t.date(last))])
    }

    private func rates(_ rates: ViewQuality.Rates) -> QualityPage.Group {
        let (way, each) = (rates.way.rawValue, rates.rates)
        return QualityPage.Group(
            title: t("quality.rates-" + way), note: t("quality.checks", ["count": .number(rates.checks)]),
            figures: [
                figure("registered", each.registered), figure("in-time", each.inTime),
                figure("accurate", each.accurate),
            ])
    }

    private func consistency(_ consistency: Consistency) -> QualityPage.Group {
        let whole = consistency.permille.map(percent) ?? t("quality.no-figure")
        return QualityPage.Group(
            title: t("quality.consistency"), note: t("quality.consistency-note"),
            figures: [
                figure("coverage", consistency.coverage), figure("validity", consistency.validity),
                QualityPage.Figure(
                    label: t("quality.both"), value: whole, formula: t("quality.both-formula"), counted: ""),
            ])
    }

    private func files(_ files: ViewQuality.Files) -> QualityPage.Group {
        let isSample = files.read < files.people
        let read = t(
            isSample ? "quality.sample" : "quality.all-files",
            ["read": .number(files.read), "people": .number(files.people)])
        let ages = ConfirmationAge.allCases.map { age in
            figure("age-\(age.rawValue)", LodgingRates.Rate(files.confirmed[age] ?? 0, of: files.read))
        }
        let duplicates = QualityPage.Figure(
            label: t("quality.duplicates"),
            value: files.duplicatesPerThousand.map(t.tenths) ?? t("quality.no-figure"),
            formula: t("quality.duplicates-formula"),
            counted: t(
                "quality.of-files", ["part": .number(files.duplicates), "whole": .number(files.people)]))
        return QualityPage.Group(
            title: t("quality.files"), note: read,
            figures: [duplicates, figure("numbered", LodgingRates.Rate(files.numbered, of: files.read))] + ages)
    }

    private func figure(_ key: String, _ rate: LodgingRates.Rate?) -> QualityPage.Figure {
        let label = t("quality." + key)
        let formula = t("quality.\(key)-formula")
        guard let rate else {
            return QualityPage.Figure(
                label: label, value: t("quality.no-figure"), formula: formula, counted: t("quality.no-check"))
        }
        guard let permille = rate.permille else {
            return QualityPage.Figure(
                label: label, value: t("quality.no-figure"), formula: formula,
                counted: t("quality.too-few", ["least": .number(LodgingRates.least)]))
        }
        return QualityPage.Figure(
            label: label, value: percent(permille), formula: formula,
            counted: t("quality.of", ["part": .number(rate.part), "whole": .number(rate.whole)]))
    }

    private func percent(_ permille: Int) -> String {
        t("quality.percent", ["number": .text(t.tenths(permille))])
    }

    private func lists(_ failing: ViewQuality.Failing, _ path: String) -> [QualityPage.List] {
        [
            list(
                "late",
                failing.late.map { line in
                    QualityPage.Line(title: place(line), path: self.path(of: line), words: lateness(line.stay))
                }, failing.next.map { path + "&after=\($0.rawValue)#late" }),
            list(
                "wrong",
                failing.wrong.map { one in
                    QualityPage.Line(title: place(one.line), path: self.path(of: one.line), words: fault(one.found))
                }, nil),
            list(
                "unregistered",
                failing.unregistered.map { check, place in
                    QualityPage.Line(
                        title: place?.address ?? t("stays.elsewhere"), path: PlaceCheckPresenter.path(of: check.place),
                        words: t("quality.unregistered-people", ["count": .number(check.tally.unregistered)]) + " · "
                            + t.moment(check.at, in: bench.zone))
                }, nil),
        ]
    }

    private func list(_ key: String, _ lines: [QualityPage.Line], _ more: String?) -> QualityPage.List {
        QualityPage.List(
            id: key, title: t("quality.list-" + key), note: t("quality.list-\(key)-note"), lines: lines,
            none: t("quality.list-none"), morePath: more)
    }

    private func place(_ line: ViewQuality.Line) -> String { line.place?.address ?? t("stays.elsewhere") }

    private func path(of line: ViewQuality.Line) -> String? { "/stays/" + line.stay.id.rawValue }

    private func lateness(_ stay: StayRecord) -> String {
        let reason = stay.lateReason.flatMap(LateReason.init(rawValue:)).map { t("stay.late-" + $0.rawValue) }
        let due = stay.dueAt.map { t("quality.was-due", ["due": .text(t.moment($0, in: bench.zone))]) }
        return [t("stay.kind-" + stay.kind.rawValue), due, reason].compactMap(\.self).joined(separator: " · ")
    }

    private func fault(_ found: WrongStay) -> String {
        let fields = ComparedField.allCases.filter(found.wrong.contains).map { t("placecheck.field-" + $0.rawValue) }
        let words = fields.isEmpty ? t("placecheck.found-absent") : fields.joined(separator: " · ")
        return words + " · " + t.moment(found.checkedAt, in: bench.zone)
    }
}

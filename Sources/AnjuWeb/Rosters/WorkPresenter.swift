import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of one person's jobs and guarantees.
struct WorkPresenter {
    let bench: Workbench
    let t: Translator

    private var words: RosterWords { RosterWords(bench: bench, t: t) }

    func page(_ work: ViewGuarantees.Work) -> WorkPage.Model {
        WorkPage.Model(
            heading: t("work.of", ["name": .text(StayPresenter.name(work.person))]),
            back: NavigationItem(t("standing.stays"), "/people/\(work.person.id.rawValue)/stays"),
            graces: work.graces.map(words.grace), jobs: work.jobs.map { job($0, work.cases) },
            guarantees: work.guarantees.map { guarantee($0, work.cases) })
    }

    private func job(_ job: ViewGuarantees.Job, _ cases: Set<ID<Case>>) -> StayListPage.Line {
        let record = job.record
        let end = record.end.map { t("work.as-" + $0.rawValue) }
        let span = [words.span(record), end].compactMap(\.self).joined(separator: " · ")
        let hired =
            record.caseID == nil ? words.timing(record.hired).map { t("work.hired", ["words": .text($0)]) } : nil
        let left = words.timing(record.left).map { t("work.left", ["words": .text($0)]) }
        return StayListPage.Line(
            status: record.holds(on: bench.centre.today) ? .done : .hold, title: job.employer,
            path: record.caseID.flatMap { cases.contains($0) ? "/cases/" + $0.rawValue : nil },
            words: [span, record.caseID == nil ? nil : t("work.by-case"), hired, left].compactMap(\.self))
    }

    private func guarantee(_ record: GuaranteeRecord, _ cases: Set<ID<Case>>) -> StayListPage.Line {
        let from = MessageValue.text(t.date(record.from))
        var said = [t("work.guarantor-" + record.kind.rawValue.replacing("_", with: "-"))]
        said.append(
            record.until.map { t("work.from-until", ["from": from, "until": .text(t.date($0))]) }
                ?? t("work.since", ["from": from]))
        if let ended = record.endedAt {
            said.append(t("work.guarantee-ended", ["day": .text(t.date(bench.zone.day(of: ended)))]))
        }
        return StayListPage.Line(
            status: record.holds(on: bench.centre.today) ? .done : .hold, title: record.name,
            path: record.caseID.flatMap { cases.contains($0) ? "/cases/" + $0.rawValue : nil }, words: said)
    }
}

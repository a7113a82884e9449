import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page on which a step after the result begins.
struct BeginPresenter {
    let bench: Workbench
    let t: Translator
    let view: CaseView
    let step: Step
    let typed: FormBody?
    let problem: Problem?

    var page: BeginPage.Model {
        let cases = CasePresenter(view, bench: bench, t: t)
        let faults = (problem?.violations ?? []).filter { $0.field == "ended-on" }
        let words = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        return BeginPage.Model(
            number: view.record.core.number, casePath: cases.path, names: cases.names, facts: facts,
            step: step.title[t.language], office: cases.department(step.actor),
            notes: [t("begin.permit"), t("begin.guarantee"), t("begin.papers")],
            fields: [
                Field(
                    "ended-on", label: t("begin.ended-on"), .date(typed?["ended-on"] ?? ""),
                    hint: t("begin.ended-on-hint"), isOptional: true, width: .half,
                    error: faults.first.map { t.violation($0) })
            ], path: cases.stepPath(step) + "/begin", sends: ["version": String(view.record.core.version)],
            problems: words)
    }

    /// Items of what holds until then.
    static let items = ["employer_name", "guarantee_end_date"]

    /// What holds until then.
    private var facts: [Fact] {
        let text = ValueText(dictionary: bench.centre.dictionary)
        var facts = Self.items.compactMap { key -> Fact? in
            guard let item = bench.centre.dictionary.item(key), let entry = view.visible[key] else { return nil }
            let value = text.text(entry.value, of: item, in: t.language, zone: bench.zone)
            return Fact(label: item.text[t.language], value: Words(value))
        }
        if let permit = view.permit {
            facts.append(Fact(label: t("permit.until"), value: Words(permit.validUntil.description)))
        }
        return facts
    }
}

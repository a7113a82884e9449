import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of the boundaries that moved.
struct BoundaryPresenter {
    let bench: Workbench
    let t: Translator
    /// Areas of the office, by code.
    let areas: [Area]
    var problem: Problem?

    func page(_ lines: [MoveBoundary.Line], typed: MoveBoundary.Draft?) -> BoundariesPage.Model {
        BoundariesPage.Model(
            fields: [
                field("from", t("boundaries.from"), .select(choices, chosen: typed?.from ?? "")),
                field("to", t("boundaries.to"), .select(choices, chosen: typed?.to ?? "")),
                field(
                    "decision", t("boundaries.decision"),
                    .text(typed?.decision ?? "", TextStyle(maximum: MoveBoundary.longest))),
            ], lines: lines.map(line), problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    /// What moved, in words; one that was taken back, and one that takes back, are done with.
    private func line(_ line: MoveBoundary.Line) -> BoundariesPage.Line {
        let change = line.change
        let act = Act(
            label: t("boundaries.reverse"), path: BoundaryRoutes.path + "/\(change.id.rawValue)/reverse",
            weight: .small,
            sends: [:], about: change.decision)
        let isDone = line.isReversed || change.reverses != nil
        return BoundariesPage.Line(
            title: Self.name(change.from, areas, t) + " → " + Self.name(change.to, areas, t),
            words: [
                change.decision + " · " + t.moment(change.at, in: bench.zone),
                t("boundaries.places", ["count": .number(change.places)])
                    + (line.isReversed ? " · " + t("boundaries.reversed") : ""),
            ], act: isDone ? nil : act)
    }

    /// What an area is called, where it is one of those that are known, else its code.
    static func name(_ code: String, _ areas: [Area], _ t: Translator) -> String {
        areas.first { $0.code == code }?.name[t.language] ?? code
    }

    private var choices: [Control.Choice] { areas.map { Control.Choice($0.code, $0.name[t.language]) } }

    private func field(_ id: String, _ label: String, _ control: Control) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(id, label: label, control, width: .half, error: fault.map { t.violation($0) })
    }
}

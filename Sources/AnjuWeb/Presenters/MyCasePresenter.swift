import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes a person's view of their own case, in plain words.
struct MyCasePresenter {
    private let view: CaseView
    private let bench: Workbench
    private let t: Translator
    private let cases: CasePresenter

    init(_ view: CaseView, bench: Workbench, t: Translator) {
        (self.view, self.bench, self.t) = (view, bench, t)
        cases = CasePresenter(view, bench: bench, t: t)
    }

    func page() -> MyCasePage.Model {
        let shared = view.toldOnce.papers.count { if case .shared = $0.how { true } else { false } }
        return MyCasePage.Model(
            number: view.record.core.number, procedure: view.procedure.title[t.language], names: cases.names,
            next: next,
            needs: view.toldOnce.papers.map(cases.need),
            fetched: shared == 0 ? nil : t("my-case.fetched", ["count": .number(shared)]), steps: steps,
            decision: decision,
            permit: permit, looks: looks, lookCount: LookLines(view.looked, zone: bench.zone).people,
            leavePath: "/my-case/leave")
    }

    /// The first thing that only the person can do.
    private var next: NextPanel? {
        if let missing = view.toldOnce.missing.first {
            return NextPanel(
                title: t("my-case.bring", ["paper": .text(missing.paper.title[t.language])]),
                words: missing.paper.obtainHint[t.language])
        }
        let step = view.procedure.steps.first { view.state.step($0.key).isOpen && $0.present.contains("applicant") }
        return step.map { NextPanel(title: $0.title[t.language], words: cases.department($0.actor)) }
    }

    private var steps: [MyCasePage.PathStep] {
        view.procedure.steps.filter { !$0.isLater || view.state.laterSteps.contains($0.key) }.map { step in
            let standing = view.state.step(step.key)
            return MyCasePage.PathStep(
                title: step.title[t.language], status: cases.stepStatus(standing),
                words: cases.words(standing) + " · " + cases.department(step.actor))
        }
    }

    private var decision: MyCasePage.Decision? {
        guard let refusal = view.state.refusal, let ground = bench.rulebook.grounds[refusal.ground] else { return nil }
        let when = view.state.endedAt.map { t.moment($0, in: bench.zone) } ?? ""
        return MyCasePage.Decision(
            status: .bad, title: t("my-case.refused"), when: when, reasons: [ground.text[t.language], refusal.fact],
            articles: [cases.basis(ground.law)],
            remedy: bench.rulebook.remedies[view.procedure.remedy]?.text[t.language])
    }

    private var permit: MyCasePage.Permit? {
        view.permit.map {
            MyCasePage.Permit(
                number: $0.number, words: t("my-case.valid-until", ["date": .text(t.dateWithWeekday($0.validUntil))]),
                path: nil)
        }
    }

    /// When the receipt got a new code, and where: the person reads it even where nobody asked them.
    private var reissues: [Look] {
        view.looked.filter { $0.action == .receiptReissued }.map {
            Look(
                who: cases.department($0.department), purpose: t("my-case.reissued"),
                when: t.moment($0.at, in: bench.zone))
        }
    }

    /// The office, not the official, and what for.
    private var looks: [Look] {
        reissues
            + LookLines(view.looked, zone: bench.zone).lines.prefix(20).map { line in
                let when = t.moment(line.entry.at, in: bench.zone)
                return Look(
                    who: cases.department(line.entry.department),
                    purpose: bench.rulebook.rights.purposes[line.entry.purpose]?.text[t.language],
                    when: line.count == 1
                        ? when : t("case.look-times", ["when": .text(when), "count": .number(line.count)]))
            }
    }
}

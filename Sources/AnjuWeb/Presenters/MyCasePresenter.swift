import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes a person's view of their own case, in plain words.
struct MyCasePresenter {
    let view: CaseView
    let bench: Workbench
    let t: Translator
    let cases: CasePresenter

    init(_ view: CaseView, bench: Workbench, t: Translator) {
        (self.view, self.bench, self.t) = (view, bench.deciding(by: view.rulebook), t)
        cases = CasePresenter(view, bench: bench, t: t)
    }

    func page() -> MyCasePage.Model {
        let shared = view.toldOnce.papers.count { if case .shared = $0.how { true } else { false } }
        return MyCasePage.Model(
            number: view.record.core.number, procedure: view.procedure.title[t.language], names: cases.names,
            place: place, next: next, limits: limits, unmet: cases.unmet,
            mend: mend, needs: view.toldOnce.papers.filter { !$0.isMissing }.map(cases.need),
            fetched: shared == 0 ? nil : t("my-case.fetched", ["count": .number(shared)]), referrals: referrals,
            fees: view.fees.map(cases.wording.fee), checks: checks, steps: steps,
            decisions: decisions,
            permit: permit, looks: looks, lookCount: LookLines(view.looked, zone: bench.zone).people,
            leavePath: "/my-case/leave")
    }

    /// How the case ended, or where it is once it was handed over.
    private var place: String? {
        if view.state.status.isEnded { return ended }
        guard let office = view.state.office.flatMap({ bench.rulebook.office($0) }) else { return nil }
        let name = office.name[t.language]
        guard let address = office.address ?? bench.rulebook.sites.first(where: { $0.key == office.site })?.address
        else { return t("my-case.now-at", ["office": .text(name)]) }
        return t("my-case.now-at-address", ["office": .text(name), "address": .text(address[t.language])])
    }

    /// That nothing is to be done any more; a refusal says more in its own place.
    private var ended: String? {
        let when = view.state.endedAt.map { t.moment($0, in: bench.zone) } ?? ""
        return switch view.state.status {
        case .closed: t("my-case.closed", ["when": .text(when)])
        case .withdrawn: t("my-case.withdrawn", ["when": .text(when)])
        case .transferred: t("my-case.transferred", ["when": .text(when)])
        case .draft, .submitted, .returned, .accepted, .inReview, .suspended, .decided, .produced, .delivered, .refused:
            nil
        }
    }

    /// The first thing that only the person can do; nothing in a case that has ended.
    private var next: NextPanel? {
        if view.state.status.isEnded { return nil }
        if let missing = view.toldOnce.missing.first {
            return NextPanel(
                title: t("my-case.bring", ["paper": .text(missing.paper.title[t.language])]),
                words: missing.paper.obtainHint[t.language])
        }
        let step = view.procedure.steps.first { view.state.step($0.key).isOpen && $0.present.contains("applicant") }
        if let step { return NextPanel(title: step.title[t.language], words: cases.department(step.actor)) }
        // What follows the result is done elsewhere: the person is told where to go.
        let follow = view.procedure.steps.first {
            view.state.isOpen($0) && $0.phase == "follow" && $0.actor != view.procedure.lead && !$0.isLater
        }
        return follow.map {
            NextPanel(
                title: $0.title[t.language],
                words: cases.wording.place(of: $0.actor, serving: view.record.core.area))
        }
    }

    private var referrals: [MyCasePage.Referred] {
        view.state.openReferrals.map { referral in
            let why = bench.rulebook.grounds[bench.rulebook.groundShown(referral.ground, to: "applicant")]
            return MyCasePage.Referred(
                why: why?.text[t.language] ?? "",
                place: cases.wording.place(of: referral.department, serving: view.record.core.area),
                when: t.moment(referral.at, in: bench.zone))
        }
    }

    private var mend: [MyCasePage.Mend] {
        view.mending.map { line in
            MyCasePage.Mend(
                title: line.title[t.language], why: line.ground?.text[t.language], article: cases.basis(line.law),
                how: (line.how.map { $0[t.language] } + [line.words]).filter { !$0.isEmpty })
        }
    }

    private var steps: [MyCasePage.PathStep] {
        view.procedure.steps.filter { !$0.isLater || view.state.laterSteps.contains($0.key) }.map { step in
            let standing = view.state.step(step.key)
            let isOver = cases.isOver(standing)
            return MyCasePage.PathStep(
                title: step.title[t.language], status: isOver ? .wait : cases.stepStatus(standing),
                words: (isOver ? t("step-state.over") : cases.words(standing)) + " · " + cases.department(step.actor))
        }
    }

    /// When the receipt got a new code, and where: the person reads it even where nobody asked them.
    private var reissues: [Look] {
        view.reissues.map {
            Look(
                who: cases.department($0.department), purpose: t("my-case.reissued"),
                when: t.moment($0.at, in: bench.zone))
        }
    }

    /// Who asked without the right to it: the person reads that too.
    private var denials: [Look] {
        view.denials.map {
            Look(who: asker($0), purpose: t("my-case.denied"), when: t.moment($0.at, in: bench.zone))
        }
    }

    /// The office; whoever came from none is a visitor.
    private func asker(_ entry: LedgerEntry) -> String {
        if entry.office.isEmpty { return t("my-case.visitor") }
        return bench.rulebook.office(entry.office)?.name[t.language] ?? cases.department(entry.department)
    }

    /// The office, not the official, and what for.
    private var looks: [Look] {
        reissues + denials
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

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the counter's page of who acts for a person.
struct GuardianPresenter {
    let bench: Workbench
    let t: Translator

    /// What was typed: a guardianship to enter, and why one is ended.
    struct Typed {
        var draft = EnterGuardian.Draft()
        var reasons: [String: String] = [:]
    }

    func page(
        _ standing: EnterGuardian.Standing, _ typed: Typed, ending: String?, _ problem: Problem?
    ) -> GuardiansPage.Model {
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let path = "/people/\(standing.person.id.rawValue)/guardians"
        var model = GuardiansPage.Model(
            names: CasePresenter.names(standing.person),
            facts: [Fact(label: t("card.birth"), value: Words(standing.person.birthDate))],
            lines: standing.lines.map {
                line(
                    $0, path, typed, fault: ending == $0.guardianship.id.rawValue ? faults["reason"] : nil)
            },
            fields: ending == nil ? fields(typed.draft, faults) : fields(typed.draft, [:]), path: path,
            back: "/people/\(standing.person.id.rawValue)/sheet")
        model.problems = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        return model
    }

    private var rules: GuardianRules? { bench.centre.present.rights.ownFile.guardians }

    private func line(
        _ line: EnterGuardian.Standing.Line, _ path: String, _ typed: Typed, fault: String?
    ) -> GuardiansPage.Line {
        let found = line.guardianship
        let name = line.guardian.map { CasePresenter.names($0).first(for: t.language) }
        let since = t.date(bench.zone.day(of: found.from))
        var quiet = [
            rules?.proof(found.proof)?.text[t.language] ?? found.proof, t("own.since", ["when": .text(since)]),
        ]
        if !found.decision.isEmpty { quiet.append(t("guardians.number", ["number": .text(found.decision)])) }
        if !line.isInForce { quiet.append(t("guardians.rests")) }
        let field = "reason-" + found.id.rawValue
        return GuardiansPage.Line(
            title: name ?? Words(t("guardians.elsewhere")), quiet: quiet,
            field: Field(
                field, label: t("guardians.reason"), .textarea(typed.reasons[found.id.rawValue] ?? "", rows: 2),
                hint: t("guardians.reason-hint"), width: .full, error: fault),
            path: path + "/" + found.id.rawValue + "/end")
    }

    private func fields(_ draft: EnterGuardian.Draft, _ faults: [String: String]) -> [Field] {
        let proofs = rules?.proofs.map { Control.Choice($0.key, $0.text[t.language]) } ?? []
        return [
            Field(
                "number", label: t("guardians.document"), .text(draft.number, TextStyle(isCode: true, maximum: 40)),
                hint: t("guardians.document-hint"), width: .half, error: faults["number"]),
            Field(
                "proof", label: t("guardians.proof"), .radio(proofs, chosen: draft.proof), width: .full,
                error: faults["proof"]),
            Field(
                "decision", label: t("guardians.decision"),
                .text(draft.decision, TextStyle(maximum: EnterGuardian.longest)), hint: t("guardians.decision-hint"),
                isOptional: true, width: .half, error: faults["decision"]),
        ]
            + EnterGuardian.Seen.allCases.map { each in
                let name = "seen-" + each.rawValue
                return Field(
                    name, label: label(each), .checkbox(isChecked: draft.seen.contains(each)), width: .full,
                    error: faults[name])
            }
    }

    private func label(_ seen: EnterGuardian.Seen) -> String {
        switch seen {
        case .guardian: t("guardians.seen-guardian")
        case .proof: t("guardians.seen-proof")
        }
    }
}

import AnjuCore

/// Explains a case line by line.
public struct Explainer: Sendable {
    public let procedure: Procedure
    public let rulebook: Rulebook

    public init(procedure: Procedure, rulebook: Rulebook) {
        (self.procedure, self.rulebook) = (procedure, rulebook)
    }

    /// Common rules that acts rest on which no step, ground or clock gives an article for.
    public static let commonRules = [
        "told_once", "clock_stops", "custody", "no_repeat_of_held_facts", "handover", "withdrawal", "settlement",
        "rules_of_the_case",
    ]

    /// One line for each action that somebody decided, the newest last.
    ///
    /// Each by its own article: that of the step, the ground, the question, the clock, or the common rule. Ground codes that
    /// `department` may not read are given as the ground shown in their place.
    public func lines(_ actions: [CaseAction], for department: String) -> [ExplainLine] {
        actions.compactMap { action in
            guard let (sentence, about, law) = sentence(action, for: department) else { return nil }
            return ExplainLine(
                action: action.id, at: action.at, actor: action.actor, sentence: "explain." + sentence, about: about,
                law: law)
        }
    }

    private typealias Sentence = (String, [String: String], String)

    private func sentence(_ action: CaseAction, for department: String) -> Sentence? {
        switch action.kind {
        case .opened: return ("opened", ["procedure": procedure.id], basis)
        case .assigned(let step, _): return ("assigned", ["step": step], law(ofStep: step))
        case .captured(let step, let form, _): return ("captured", ["step": step, "form": form], law(ofStep: step))
        case .paper(let id, let how): return paper(id, how)
        case .toldOnce(let missing, let language):
            return ("told-once", ["count": "\(missing.count)", "language": language], common("told_once"))
        case .asked(let step, let question): return ("asked", ["step": step, "question": question], law(of: question))
        case .answered(let step, let question, let answer):
            return ("answered", ["step": step, "question": question, "answer": answer], law(of: question))
        case .completed(let step): return ("completed", ["step": step], law(ofStep: step))
        case .overruled(let step, let rules, let reason): return overruled(step, rules, reason)
        case .skipped(let step, let reason): return ("skipped", ["step": step, "reason": reason], law(ofStep: step))
        case .returned(let step, let reasons): return returned(step, reasons)
        case .replied(let step): return ("replied", ["step": step], common("clock_stops"))
        case .waits(let step, let ground, _): return waits(step, ground, for: department)
        case .referred(let step, let to, let ground): return referred(step, to, ground, for: department)
        case .resumed(let step): return ("resumed", ["step": step], common("clock_stops"))
        case .refused(let step, let ground, let fact):
            return ("refused", ["step": step, "ground": ground, "fact": fact], law(ofGround: ground, at: step))
        case .withdrawn(let reason, let asked):
            return ("withdrawn", ["reason": reason, "asked": asked?.rawValue ?? ""], common("withdrawal"))
        case .transferred(let office, let reason, _):
            return ("transferred", ["office": office, "reason": reason], common("handover"))
        case .extended(let clock, let reason):
            return ("extended", ["clock": clock, "reason": reason], law(ofClock: clock, at: action.at))
        case .permitIssued(_, let number): return ("permit-issued", ["number": number], law(ofStep: permit?.step ?? ""))
        case .later(let step): return ("later", ["step": step], law(ofStep: step))
        case .named(let step, _, _): return ("named", ["step": step], common("no_repeat_of_held_facts"))
        case .settled(let item, let outcome):
            return ("settled-" + outcome.rawValue, ["item": item], common("settlement"))
        case .permitBounded(_, let until): return ("permit-bounded", ["until": until], validity(at: action.at))
        case .permitEndorsed(_, let until, let anew):
            return anew.map { ("permit-resumed", ["until": until, "anew": $0], lawOfEndorsing(at: action.at)) }
                ?? ("permit-endorsed", ["until": until], lawOfEndorsing(at: action.at))
        case .permitReplaced: return ("permit-card-replaced", [:], lawOfEndorsing(at: action.at))
        case .rulesChanged(_, let version, let reason):
            return ("rules-changed", ["version": version, "reason": reason], common("rules_of_the_case"))
        case .imageExcepted(let image, let exception):
            return ("image-excepted", ["image": image, "exception": exception], basis)
        case .factSet, .event: return nil
        }
    }

    private func referred(_ step: String, _ to: String, _ ground: String, for department: String) -> Sentence {
        let shown = rulebook.groundShown(ground, to: department)
        return ("referred", ["step": step, "department": to, "ground": shown], law(ofGround: shown, at: step))
    }

    /// By the articles of the conditions that fail, and by that of the step.
    private func overruled(_ step: String, _ rules: [String], _ reason: String) -> Sentence {
        let laws = (procedure.eligibility?.rules ?? []).filter { rules.contains($0.key) }.map(\.law)
        let about = ["step": step, "rules": rules.joined(separator: ","), "reason": reason]
        return ("overruled", about, laws.isEmpty ? law(ofStep: step) : Self.joined(laws))
    }

    /// Each article once.
    private static func joined(_ laws: [String]) -> String {
        var parts: [String] = []
        for law in laws {
            for part in law.split(separator: ";").map({ $0.drop { $0 == " " } }) where !parts.contains(String(part)) {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "; ")
    }

    private func law(ofGround ground: String, at step: String) -> String {
        rulebook.grounds[ground]?.law ?? law(ofStep: step)
    }

    private func paper(_ id: String, _ how: PaperStanding.How) -> Sentence {
        let own = law(ofStep: procedure.paper(id)?.neededAt ?? "")
        return switch how {
        case .seen: ("paper-seen", ["paper": id], common("custody"))
        case .kept: ("paper-kept", ["paper": id], own)
        case .shared(let from): ("paper-shared", ["paper": id, "department": from], common("no_repeat_of_held_facts"))
        case .declared(let to): ("paper-declared", ["paper": id, "department": to], own)
        case .signed: ("paper-signed", ["paper": id], own)
        }
    }

    /// By the articles of all its reasons, and by the rule that they are told at once.
    private func returned(_ step: String, _ reasons: [ReturnReason]) -> Sentence {
        let laws = reasons.compactMap { rulebook.grounds[$0.ground]?.law } + [common("told_once")]
        let about = ["step": step, "ground": reasons.first?.ground ?? "", "count": "\(reasons.count)"]
        return ("returned", about, Self.joined(laws))
    }

    private func waits(_ step: String, _ code: String, for department: String) -> Sentence {
        let shown = rulebook.groundShown(code, to: department)
        return ("waits", ["step": step, "ground": shown], rulebook.grounds[shown]?.law ?? common("clock_stops"))
    }

    private var basis: String { procedure.legalBasis.first?.law ?? rulebook.pack.id }

    private func common(_ key: String) -> String { rulebook.common[key]?.law ?? basis }

    private func law(of question: String) -> String {
        procedure.steps.flatMap(\.asks).first { $0.key == question }?.law ?? basis
    }

    private func law(ofStep key: String) -> String {
        let law = procedure.step(key)?.law ?? ""
        return law.isEmpty ? basis : law
    }

    /// What allows the longer time, or else the clock's own article on the day.
    private func law(ofClock key: String, at moment: Instant) -> String {
        let clocks = procedure.clocks + procedure.steps.compactMap(\.clock)
        guard let clock = clocks.first(where: { $0.key == key }) else { return basis }
        return clock.extensible?.law ?? clock.value.entry(on: rulebook.pack.zone.day(of: moment))?.basis ?? basis
    }

    private var permit: Output? { procedure.outputs.first(where: \.isPermit) }

    /// The article by which the procedure endorses a permit.
    private func lawOfEndorsing(at moment: Instant) -> String {
        guard let kind = procedure.outputs.compactMap(\.endorses).first else { return basis }
        return rulebook.lawOfEndorsing(kind, on: rulebook.pack.zone.day(of: moment))
    }

    /// The article that says how long the permit is valid.
    private func validity(at moment: Instant) -> String {
        let length = permit?.validity?.lengths.first
        return length?.value.entry(on: rulebook.pack.zone.day(of: moment))?.basis ?? basis
    }
}

extension Rulebook {
    /// The ground that anybody may be told: the same, the one shown in its place, or none.
    public func groundShown(toAll code: String) -> String? {
        guard let ground = grounds[code], !ground.shownTo.isEmpty else { return code }
        return ground.shownAs
    }

    /// The ground that `department` reads: its own, or the one shown in its place.
    public func groundShown(_ code: String, to department: String) -> String {
        guard let ground = grounds[code], !ground.shownTo.isEmpty, !ground.shownTo.contains(department),
            department != "applicant"
        else { return code }
        return ground.shownAs ?? code
    }
}

import AnjuCore

/// Explains a case line by line.
public struct Explainer: Sendable {
    public let procedure: Procedure
    public let rulebook: Rulebook

    public init(procedure: Procedure, rulebook: Rulebook) {
        (self.procedure, self.rulebook) = (procedure, rulebook)
    }

    /// One line for each action that somebody decided, the newest last.
    ///
    /// Ground codes that `department` may not read are given as the ground shown in their place.
    public func lines(_ actions: [CaseAction], for department: String) -> [ExplainLine] {
        actions.compactMap { action in
            guard let (sentence, about, law) = sentence(action.kind, for: department) else { return nil }
            return ExplainLine(
                action: action.id, at: action.at, actor: action.actor, sentence: "explain." + sentence, about: about,
                law: law)
        }
    }

    private typealias Sentence = (String, [String: String], String)

    private func sentence(_ kind: CaseAction.Kind, for department: String) -> Sentence? {
        switch kind {
        case .opened: return ("opened", ["procedure": procedure.id], basis)
        case .assigned(let step, _): return ("assigned", ["step": step], basis)
        case .captured(let step, let form, _): return ("captured", ["step": step, "form": form], basis)
        case .paper(let id, let how): return paper(id, how)
        case .toldOnce(let missing, let language):
            return ("told-once", ["count": "\(missing.count)", "language": language], common("told_once"))
        case .asked(let step, let question): return ("asked", ["step": step, "question": question], law(of: question))
        case .answered(let step, let question, let answer):
            return ("answered", ["step": step, "question": question, "answer": answer], law(of: question))
        case .completed(let step): return ("completed", ["step": step], basis)
        case .skipped(let step, let reason): return ("skipped", ["step": step, "reason": reason], basis)
        case .returned(let step, let reasons):
            let grounds = reasons.map(\.ground)
            let laws = grounds.compactMap { rulebook.grounds[$0]?.law } + [common("told_once")]
            return ("returned", ["step": step, "ground": grounds.first ?? "", "count": "\(reasons.count)"], laws[0])
        case .replied(let step): return ("replied", ["step": step], common("clock_stops"))
        case .waits(let step, let ground, _): return waits(step, ground, for: department)
        case .resumed(let step): return ("resumed", ["step": step], common("clock_stops"))
        case .refused(let step, let ground, let fact):
            return ("refused", ["step": step, "ground": ground, "fact": fact], rulebook.grounds[ground]?.law ?? basis)
        case .withdrawn(let reason, let asked):
            return ("withdrawn", ["reason": reason, "asked": asked?.rawValue ?? ""], basis)
        case .transferred(let office, let reason): return ("transferred", ["office": office, "reason": reason], basis)
        case .extended(let clock, let reason): return ("extended", ["clock": clock, "reason": reason], basis)
        case .permitIssued(_, let number): return ("permit-issued", ["number": number], basis)
        case .later(let step): return ("later", ["step": step], basis)
        case .named(let step, _, _): return ("named", ["step": step], common("no_repeat_of_held_facts"))
        case .settled(let item, let outcome): return ("settled-" + outcome.rawValue, ["item": item], basis)
        case .permitBounded(_, let until): return ("permit-bounded", ["until": until], basis)
        case .imageExcepted(let image, let exception):
            return ("image-excepted", ["image": image, "exception": exception], basis)
        case .factSet, .event: return nil
        }
    }

    private func paper(_ id: String, _ how: PaperStanding.How) -> Sentence {
        switch how {
        case .seen: ("paper-seen", ["paper": id], common("custody"))
        case .kept: ("paper-kept", ["paper": id], basis)
        case .shared(let from): ("paper-shared", ["paper": id, "department": from], common("no_repeat_of_held_facts"))
        case .signed: ("paper-signed", ["paper": id], basis)
        }
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
}

extension Rulebook {
    /// The ground that `department` reads: its own, or the one shown in its place.
    public func groundShown(_ code: String, to department: String) -> String {
        guard let ground = grounds[code], !ground.shownTo.isEmpty, !ground.shownTo.contains(department),
            department != "applicant"
        else { return code }
        return ground.shownAs ?? code
    }
}

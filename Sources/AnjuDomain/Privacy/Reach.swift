/// How far a department sees into the cases of a procedure: by the steps that it does, and by the questions it is asked.
///
/// Who does a step, or leads, is at work on the case and sees of it what its roles and steps need. Who is only asked sees
/// the question, what it is about, and whose case it is. Whoever is neither learns nothing.
public struct Reach: Hashable, Sendable {
    public let department: String
    /// Whether it answers for the whole.
    public let leads: Bool
    /// Keys of the steps that it does, alone or for a party.
    public let steps: Set<String>
    /// Questions that others ask it, by the step that asks.
    public let questions: [String: [Question]]
    /// Keys of the steps of others in which it takes part.
    public let beside: Set<String>

    /// The reach of `department` in cases of `procedure`, by the rights of `rulebook`.
    public init(_ department: String, in procedure: Procedure, _ rulebook: Rulebook) {
        let rules = CaseRules(procedure: procedure, rulebook: rulebook)
        self.department = department
        leads = procedure.lead == department
        steps = Set(procedure.steps.filter { rules.mayDo($0, department: department) }.map(\.key))
        beside = Set(procedure.steps.filter { $0.with.contains(department) }.map(\.key)).subtracting(steps)
        var questions: [String: [Question]] = [:]
        for step in procedure.steps {
            let asked = step.asks.filter { $0.of == department }
            if !asked.isEmpty { questions[step.key] = asked }
        }
        self.questions = questions
    }

    /// Does a step, or leads.
    public var isAtWork: Bool { leads || !steps.isEmpty }

    /// Takes part in any way.
    public var takesPart: Bool { isAtWork || !questions.isEmpty || !beside.isEmpty }

    /// Keys of the items that a question to this department is about: what it fills, and what the paper in its place proves.
    public func itemsAsked(_ procedure: Procedure) -> Set<String> {
        var items: Set<String> = []
        for question in questions.values.joined() {
            items.formUnion(question.fills)
            guard let paper = question.elsePaper.flatMap(procedure.paper) else { continue }
            if case .item(let key) = paper.proof { items.insert(key) }
        }
        return items
    }

    /// Whether it reads what the person is told at `step`: what to mend, why it was refused or left out.
    ///
    /// The step's own office does, and the lead, which tells the person.
    public func readsTold(at step: Step) -> Bool { leads || steps.contains(step.key) }

    /// Whether it reads the notes with which officials hold `step`.
    ///
    /// The step's own office does, and the lead; but not of a step whose work is with items that the lead may not see.
    public func readsNotes(at step: Step, of procedure: Procedure, _ dictionary: DataDictionary) -> Bool {
        if steps.contains(step.key) { return true }
        guard leads else { return false }
        return dictionary.items.allSatisfy { item in
            item.shownTo.isEmpty || item.shownTo.contains(department) || !procedure.needs(item, at: step)
        }
    }

    /// Whether a step of its own needs pictures of `kind`: as a paper, to tell who is there, to decide, or for the card.
    public func needsPicture(_ kind: String, in procedure: Procedure) -> Bool {
        procedure.steps.filter { steps.contains($0.key) }.contains { step in
            if procedure.papers.contains(where: { $0.neededAt == step.key && $0.proof == .image(kind) }) { return true }
            if !step.outcomes.refused.isEmpty { return true }
            guard kind == "portrait" else { return false }
            return !step.present.isEmpty || procedure.outputs.contains { $0.step == step.key && $0.isPermit }
        }
    }

    /// Whether its work goes on with the permit: it leads, decides, makes it, or does what follows it.
    public func seesPermit(in procedure: Procedure) -> Bool {
        if leads { return true }
        let makers = Set(procedure.outputs.filter(\.isPermit).map(\.step))
        return procedure.steps.filter { steps.contains($0.key) }.contains { step in
            makers.contains(step.key) || !step.outcomes.refused.isEmpty
                || !makers.isDisjoint(with: procedure.stepsBefore(step.key))
        }
    }
}

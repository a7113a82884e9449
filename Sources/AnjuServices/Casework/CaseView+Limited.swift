import AnjuCore
import AnjuDomain

extension CaseView {
    /// Without the words, pictures, forms and outcomes that the reader's work does not need.
    func limited(to sight: CaseSight) -> CaseView {
        if sight.isPerson { return self }
        guard sight.isNamed else { return veiled(from: sight) }
        return sight.isAtWork ? atWork(with: sight) : asked(by: sight)
    }

    private func atWork(with sight: CaseSight) -> CaseView {
        var view = self
        view.person = person.limited(seeing: { visible[$0] != nil }) {
            sight.seesPicture("portrait")
        }
        view.state = state.limited(
            readsNotes: sight.readsNotes, readsTold: sight.readsTold, readsAnswer: { sight.readsAnswer($1, at: $0) },
            readsExtensions: sight.reach.leads)
        // The list is made again of what is left: its words are told where the step's are.
        view.mending = Mending.list(procedure, view.state, toldOnce, rulebook)
        view.explain = explain.filter { $0.isTold(to: sight) }.map { $0.limited(to: sight) }
        view.formProgress = formProgress.filter { sight.seesForm($0.form) }
        view.images = images.filter { sight.seesPicture($0.kind) }
        if !sight.seesPermit { view.permit = nil }
        if !sight.readsEligibility { view.eligibility = nil }
        return view
    }

    /// As ``limited(to:)``, where who the person is is blocked.
    private func veiled(from sight: CaseSight) -> CaseView {
        var view = sight.isAtWork ? atWork(with: sight) : asked(by: sight)
        view.person = person.veiled
        return view
    }

    /// Without what the answer has no room for.
    func limited(to showing: CaseShowing, seeing sight: CaseSight, day today: CalendarDate) -> CaseView {
        var view = self
        if showing.saysBounds { view.bounds = bounds(zone: sight.work.centre.zone, today: today) }
        if showing.saysPermit, let permit, sight.isPerson || permit.isGood(on: today) && !isWaiting(for: sight) {
            let isBlocked = rulebook.numberGroup(of: permit).map(sight.isBlocked) ?? false
            view.permitNumber = isBlocked ? MaskLevel.veil : permit.number
        }
        let part = isAsked && showing.asks ? visible : showing.part(of: visible)
        view.shown = Set(part.keys)
        if !sight.isPerson { view.visible = part }
        if !showing.saysWhy { view.explain = [] }
        if !showing.isNamed { view.person = person.nameless }
        return view
    }

    /// Whether a step is open that the reader's office does: then that is said first.
    private func isWaiting(for sight: CaseSight) -> Bool {
        let rules = CaseRules(procedure: procedure, rulebook: rulebook)
        return procedure.steps.contains {
            state.isOpen($0) && rules.mayDo($0, department: sight.actor.department)
        }
    }

    /// What bounds the permit to come and is over, or will be before the promised end.
    private func bounds(zone: LegalZone, today: CalendarDate) -> [BoundFact] {
        guard permit == nil, !state.status.isEnded, let output = procedure.outputs.first(where: \.isPermit) else {
            return []
        }
        let due = ClockReader(procedure: procedure, rulebook: rulebook)
            .due(of: output.step, in: clocks)?.due.map { zone.day(of: $0) }
        let rules = CaseRules(procedure: procedure, rulebook: rulebook)
        return rules.boundsBefore(max(due ?? today, today), visible.mapValues(\.value)).map {
            BoundFact(item: $0.item, day: $0.day)
        }
    }

    /// For a department that is only asked: the question with its answer, what it is about, whose case it is.
    private func asked(by sight: CaseSight) -> CaseView {
        let reach = sight.reach
        let steps = procedure.steps.filter { reach.questions[$0.key] != nil || reach.beside.contains($0.key) }
        var view = self
        view.questions = steps.flatMap { step in
            (reach.questions[step.key] ?? []).map {
                AskedQuestion(step: step.key, question: $0, answer: state.answers["\(step.key)/\($0.key)"])
            }
        }
        view.isAsked = true
        view.person = person.limited(seeing: { _ in false }, portrait: { false })
        view.record.endedAt = nil
        view.record.status = state.status.isEnded ? .closed : .inReview
        view.procedure = procedure.bare(with: steps, asking: reach)
        view.state = CaseState(
            asked: steps.map(\.key), of: state, answers: Set(view.questions.map { "\($0.step)/\($0.question.key)" }))
        view.toldOnce = ToldOnce(
            procedure: view.procedure, state: view.state, file: sight.work.file,
            dictionary: sight.work.centre.dictionary, day: sight.work.centre.zone.day(of: record.core.openedAt))
        view.explain = explain.filter { line in
            view.questions.contains { $0.question.key == line.about["question"] }
        }
        (view.clocks, view.looked, view.formProgress, view.images, view.later) = ([], [], [], [], [])
        (view.mending, view.fees) = ([], [])
        (view.permit, view.eligibility) = (nil, nil)
        return view
    }
}

extension PersonRecord {
    /// Names and language alone, with what else the reader sees.
    func limited(seeing: (String) -> Bool, portrait sees: () -> Bool) -> PersonRecord {
        var record = self
        if !seeing("birth_date") { record.birthDate = "" }
        if !seeing("sex") { record.sex = "" }
        if !sees() { record.portrait = nil }
        return record
    }
}

extension Procedure {
    /// Nothing but its name and these steps, each with the questions to the reader alone.
    fileprivate func bare(with steps: [Step], asking reach: Reach) -> Procedure {
        var bare = Procedure(
            id: id, key: key, title: title, lead: lead, certainty: certainty, remedy: remedy)
        bare.legalBasis = legalBasis
        bare.steps = steps.map { step in
            var shown = Step(key: step.key, title: step.title, phase: step.phase, actor: step.actor, after: [])
            shown.asks = reach.questions[step.key] ?? []
            shown.isLater = step.isLater
            return shown
        }
        return bare
    }
}

extension ExplainLine {
    /// Whether the reader learns of the permit or the picture that it is about; of everything else there is a line.
    fileprivate func isTold(to sight: CaseSight) -> Bool {
        switch sentence {
        case "explain.permit-issued", "explain.permit-bounded", "explain.permit-endorsed", "explain.permit-resumed",
            "explain.permit-card-replaced":
            sight.seesPermit
        case "explain.overruled": sight.readsEligibility || sight.purpose == "supervision"
        case "explain.image-excepted": sight.seesPictures(ofKind: about["image"] ?? "")
        default: true
        }
    }

    /// Without the words and answers that are not the reader's.
    fileprivate func limited(to sight: CaseSight) -> ExplainLine {
        var line = self
        if let step = about["step"] {
            if let question = about["question"] {
                if !sight.readsAnswer(question, at: step), about["answer"] != nil { line.about["answer"] = "" }
                return line
            }
            if sight.readsTold(at: step) { return line }
        } else if sight.readsEnding(by: actor) {
            return line
        }
        for key in ["reason", "fact"] where about[key] != nil { line.about[key] = "" }
        return line
    }
}

extension CaseState {
    /// With the notes and the told reasons of a step only where the reader reads those, and the answers that `readsAnswer`
    /// leaves.
    public func limited(
        readsNotes: (_ step: String) -> Bool, readsTold: (_ step: String) -> Bool,
        readsAnswer: (_ step: String, _ question: String) -> Bool,
        readsExtensions: Bool
    ) -> CaseState {
        var state = self
        for (key, standing) in steps {
            let reads =
                switch standing.state {
                case .waiting: readsNotes(key)
                case .returned, .refused: readsTold(key)
                case .ahead, .open, .done, .skipped: true
                }
            if !reads { state.steps[key]?.state = standing.state.withoutWords }
        }
        if let refusal = state.refusal, !readsTold(refusal.step) {
            state.refusal = (refusal.step, refusal.ground, "")
        }
        state.answers = answers.filter { place, _ in
            let parts = place.split(separator: "/", maxSplits: 1).map(String.init)
            return parts.count == 2 && readsAnswer(parts[0], parts[1])
        }
        if !readsExtensions { state.extensions = extensions.mapValues { _ in "" } }
        return state
    }

    /// What a department that is only asked reads: how the asking steps stand, without words, and its own answers.
    public init(asked steps: [String], of state: CaseState, answers: Set<String>) {
        self.init()
        status = state.status.isEnded ? .closed : .inReview
        version = state.version
        for key in steps {
            var standing = StepStanding(state: state.step(key).isDone ? .done : state.step(key).isOpen ? .open : .ahead)
            standing.openedAt = state.step(key).openedAt
            self.steps[key] = standing
        }
        self.answers = state.answers.filter { answers.contains($0.key) }
    }
}

extension StepStanding.State {
    /// The same without what an official wrote.
    var withoutWords: Self {
        switch self {
        case .waiting(let ground, _): .waiting(ground: ground, note: "")
        case .returned(let reasons):
            .returned(reasons.map { ReturnReason(ground: $0.ground, about: $0.about, words: "") })
        case .refused(let ground, _): .refused(ground: ground, fact: "")
        case .ahead, .open, .done, .skipped: self
        }
    }
}

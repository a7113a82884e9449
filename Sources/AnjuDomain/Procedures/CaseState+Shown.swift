extension CaseState {
    /// The state as `department` reads it: a ground that is not shown to it becomes the one shown in its place, and the
    /// words beside it are left out.
    public func shown(to department: String, rulebook: Rulebook) -> CaseState {
        var state = self
        for (key, standing) in steps {
            switch standing.state {
            case .waiting(let ground, _):
                let shown = rulebook.groundShown(ground, to: department)
                if shown != ground { state.steps[key]?.state = .waiting(ground: shown, note: "") }
            case .returned(let reasons):
                let shown = reasons.map { reason in
                    let ground = rulebook.groundShown(reason.ground, to: department)
                    return ground == reason.ground
                        ? reason : ReturnReason(ground: ground, about: reason.about, words: "")
                }
                if shown != reasons { state.steps[key]?.state = .returned(shown) }
            case .ahead, .open, .done, .skipped, .refused: break
            }
        }
        for index in stops.indices {
            state.stops[index].ground = rulebook.groundShown(stops[index].ground, to: department)
        }
        return state
    }
}

extension ClockReading {
    /// The reading as `department` reads it, with the ground of a stopped clock as for the state.
    public func shown(to department: String, rulebook: Rulebook) -> ClockReading {
        guard case .stopped(let since, let ground) = standing else { return self }
        var reading = self
        reading.standing = .stopped(since: since, ground: rulebook.groundShown(ground, to: department))
        return reading
    }
}

import AnjuCore
import AnjuDomain
import AnjuTesting
import Testing

@Suite struct CaseFoldRandomTests {
    /// Actions in any order, sensible or not: on steps that are not open, twice, after the end.
    private func told(seed: UInt64, length: Int) throws -> Story {
        let bytes = SeededBytes(seed: seed)
        let pick = { (count: Int) in Int(bytes.next(2).reduce(0) { $0 << 8 | UInt64($1) }) % count }
        var story = try Story(pick(2) == 0 ? "P01" : "P02")
        let steps = story.procedure.steps.map(\.key) + ["no_such_step"]
        for _ in 0..<length {
            story.pass(days: pick(3), hours: pick(5))
            let step = steps[pick(steps.count)]
            let kinds: [CaseAction.Kind] = [
                .completed(step: step), .completed(step: step), .completed(step: step),
                .skipped(step: step, reason: "x"),
                .returned(step: step, reasons: [ReturnReason(ground: "B01", about: "x", words: "x")]),
                .waits(step: step, ground: "W01", note: ""), .waits(step: step, ground: "W00", note: ""),
                .resumed(step: step), .replied(step: step), .refused(step: step, ground: "R01", fact: "x"),
                .later(step: step), .assigned(step: step, account: "a"), .withdrawn(reason: "x"),
                .transferred(office: "x", reason: "x"), .extended(clock: "refer", reason: "x"),
                .factSet(key: "f", value: "x"), .event(key: "accepted", at: story.now), .opened(entry: step),
            ]
            story.add(kinds[pick(pick(4) == 0 ? kinds.count : 9)])
        }
        return story
    }

    @Test(arguments: 1...60) func `no sequence of actions traps, and what the fold says holds together`(seed: UInt64)
        throws
    {
        let story = try told(seed: seed, length: 40)
        for count in 0...story.actions.count {
            let state = story.fold.state(after: Array(story.actions.prefix(count)), values: story.values)
            #expect(state.version == count)
            #expect(state.status.isEnded == (state.endedAt != nil))
            #expect(state.stops.allSatisfy { stop in stop.to.map { $0 >= stop.from } ?? true })
            for step in story.procedure.steps {
                let standing = state.step(step.key)
                #expect(!standing.isOpen || standing.openedAt != nil, "\(step.key) is open since never")
                let holds = state.stops.filter { $0.step == step.key && $0.to == nil }
                #expect(holds.count <= 1)
                #expect(!standing.isDone || holds.isEmpty, "\(step.key) is done and held")
            }
        }
        _ = story.readings()
        let lines = Explainer(procedure: story.procedure, rulebook: story.rulebook).lines(
            story.actions, for: "foreign_centre")
        #expect(lines.allSatisfy { !$0.law.isEmpty })
    }

    @Test(arguments: 1...10) func `the same actions fold to the same state`(seed: UInt64) throws {
        let story = try told(seed: seed, length: 30)
        #expect(story.state == story.state)
        #expect(story.state != (try told(seed: seed + 1_000, length: 29)).state)
    }
}

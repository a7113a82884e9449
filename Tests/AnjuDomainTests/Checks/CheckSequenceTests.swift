import AnjuCore
import AnjuDomain
import Testing

/// All sequences of events up to length six, by the states that they reach: a sequence goes on from the state it has come to.
@Suite struct CheckSequenceTests {
    /// A state with the actions that led to it.
    private struct Reached {
        var record: CheckRecord
        var at: Instant
    }

    private struct Key: Hashable {
        var state: CheckState
        var at: Instant
    }

    /// Every state within six events, and how many sequences lead there.
    private func explore(deferrable: Bool) throws -> (states: [Reached], sequences: Int, steps: Int) {
        let core = try CheckWorld.check(deferrable: deferrable)
        let beginning = Reached(record: CheckRecord(core), at: CheckWorld.start)
        var known: Set<Key> = [Key(state: beginning.record.state, at: beginning.at)]
        var (all, edge) = ([beginning], [beginning])
        var (sequences, steps) = (0, 0)
        for length in 1...6 {
            sequences += Int((0..<length).reduce(1.0) { product, _ in product * Double(CheckWorld.events.count) })
            var next: [Reached] = []
            for reached in edge {
                for event in CheckWorld.events {
                    steps += 1
                    var (record, at) = (reached.record, reached.at.adding(days: event.wait))
                    let action = CheckAction(at: at, officer: event.officer, kind: event.kind)
                    do { try record.add(action) } catch is Problem { if event.wait == 0 { continue } }
                    at = action.at
                    guard known.insert(Key(state: record.state, at: at)).inserted else { continue }
                    next.append(Reached(record: record, at: at))
                }
            }
            (all, edge) = (all + next, next)
        }
        return (all, sequences, steps)
    }

    @Test func `no sequence of events leads into a forbidden state`() throws {
        var standings: Set<CheckStanding> = []
        for deferrable in [true, false] {
            let (states, sequences, steps) = try explore(deferrable: deferrable)
            #expect(sequences > 1_000_000_000 && steps > 2_000)
            #expect(states.count > 150, "\(states.count)")
            for reached in states {
                let faults = ForbiddenCheck.faults(reached.record, at: reached.at)
                #expect(faults.isEmpty, "\(faults) after \(reached.record.actions.map(\.kind.name))")
                standings.insert(reached.record.standing(at: reached.at))
            }
        }
        // Six events lead as far as a judgement, a notice, an appeal; longer ways are walked below.
        #expect(standings.isSuperset(of: [.draft, .proposed, .approved, .asked, .clear, .possible, .unsure, .same]))
        #expect(standings.isSuperset(of: [.notSame, .appealed, .lifted, .expired, .purged]))
    }

    @Test func `the search finds each rule that is taken out`() throws {
        // What the predicate would say of states that no rule stands against: it is not blind.
        let core = try CheckWorld.check()
        let proposal = CheckAction(
            at: CheckWorld.start, officer: CheckWorld.anna, kind: .proposed(expires: CheckWorld.start.adding(days: 5)))
        let actions = { (kinds: [(CheckOfficer, CheckAction.Kind)]) in
            [proposal] + kinds.map { CheckAction(at: CheckWorld.start, officer: $0, kind: $1) }
        }
        #expect(!ForbiddenCheck.faults(of: actions([(CheckWorld.anna, .approved)]), core).isEmpty)
        #expect(!ForbiddenCheck.faults(of: actions([(CheckWorld.bob, .approved)]), core).isEmpty)
        #expect(!ForbiddenCheck.faults(of: actions([(CheckWorld.bob, .answered(.possible))]), core).isEmpty)
        #expect(!ForbiddenCheck.faults(of: actions([(CheckWorld.bob, .relied(ground: "R47"))]), core).isEmpty)
        #expect(!ForbiddenCheck.faults(of: actions([(CheckWorld.bob, .adjudicated(.same, reason: "x"))]), core).isEmpty)
        #expect(!ForbiddenCheck.faults(of: [], core, claiming: .approved).isEmpty)
    }

    @Test func `the whole way to a decision and its appeal is open`() throws {
        var record = CheckRecord(try CheckWorld.check())
        let way: [(CheckOfficer, CheckAction.Kind, CheckStanding)] = [
            (CheckWorld.anna, .proposed(expires: CheckWorld.start.adding(days: 20)), .proposed),
            (CheckWorld.chen, .approved, .approved), (CheckWorld.bob, .asked, .asked),
            (CheckWorld.bob, .answered(.possible), .possible),
            (CheckWorld.bob, .adjudicated(.unsure, reason: "x"), .unsure),
            (CheckWorld.bob, .adjudicated(.same, reason: "x"), .same), (CheckWorld.bob, .noticed, .same),
            (CheckWorld.bob, .relied(ground: "R47"), .same),
            (CheckWorld.person, .appealed(due: CheckWorld.start.adding(days: 5)), .appealed),
            (CheckWorld.duan, .appealDecided(.upheld, reason: "x"), .upheld),
            (CheckWorld.bob, .lifted(reason: "the ground is gone"), .lifted), (CheckWorld.program, .purged, .purged),
        ]
        for (officer, kind, standing) in way {
            try record.add(CheckAction(at: CheckWorld.start, officer: officer, kind: kind))
            #expect(record.standing(at: CheckWorld.start) == standing)
        }
    }
}

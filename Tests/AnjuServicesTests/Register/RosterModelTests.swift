import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting
import Foundation
import Testing

/// Random reports of hires, leaves and mistakes at two employers, held against a small model of what the rosters then say.
@Suite struct RosterModelTests {
    /// What is remembered of one job; days are counted from the first.
    private struct Line {
        var person: Int
        var employer: Int
        var from: Int
        var until: Int?
        /// The job for which the person left this one.
        var next: Int?

        var isEmpty: Bool { until.map { $0 < from } ?? false }
    }

    /// The register as a list, by the rules alone: nobody is twice on a roster.
    private struct Model {
        var lines: [Line] = []

        mutating func hire(_ person: Int, at employer: Int, from day: Int, isMoved: Bool) -> Bool {
            let others = lines.indices.filter { lines[$0].person == person && !lines[$0].isEmpty }
            if others.contains(where: { lines[$0].employer == employer && (lines[$0].until ?? .max) >= day }) {
                return false
            }
            for place in others
            where isMoved && lines[place].employer != employer && lines[place].until == nil && lines[place].from < day {
                (lines[place].until, lines[place].next) = (day - 1, lines.count)
            }
            lines.append(Line(person: person, employer: employer, from: day))
            return true
        }

        mutating func leave(_ place: Int, on day: Int, today: Int) -> Bool {
            guard lines[place].until == nil, day >= lines[place].from, day <= today else { return false }
            lines[place].until = day
            return true
        }

        mutating func undo(_ place: Int) -> Bool {
            guard lines[place].until == nil else { return false }
            lines[place].until = lines[place].from - 1
            for other in lines.indices where lines[other].next == place && mayReopen(other) {
                (lines[other].until, lines[other].next) = (nil, nil)
            }
            return true
        }

        private func mayReopen(_ place: Int) -> Bool {
            let line = lines[place]
            return !lines.indices.contains { other in
                let one = lines[other]
                return other != place && one.person == line.person && one.employer == line.employer && !one.isEmpty
                    && (one.until ?? .max) >= line.from
            }
        }

        func roster(of employer: Int, on day: Int) -> Set<Int> {
            Set(
                lines.indices.filter {
                    let line = lines[$0]
                    return line.employer == employer && line.from <= day && (line.until ?? .max) >= day
                })
        }
    }

    /// How many sequences run: a few in every run, all of them in a drill.
    private static let sequences = Int(ProcessInfo.processInfo.environment["ANJU_ROSTER_SEQUENCES"] ?? "") ?? 4
    private static let steps = 24

    @Test(arguments: TestEngine.all) func `random reports equal a small model`(engine: TestEngine) async throws {
        let test = try await TestCentre(engine)
        let employers = [
            try await test.employer(),
            try await test.employer(TestPeople.job.filter { $0.key.hasPrefix("employer_") }),
        ]
        var chance = RosterChance(seed: engine == .sqlite ? 5_077 : 8_311)
        for sequence in 0..<Self.sequences { try await run(sequence, employers, test, &chance) }
    }

    private func run(
        _ sequence: Int, _ employers: [ID<Organisation>], _ test: TestCentre, _ chance: inout RosterChance
    ) async throws {
        var (model, ids, taken) = (Model(), [ID<Employment>](), 0)
        let first = test.centre.today
        for step in 1...Self.steps {
            test.clock.advance(days: 1)
            let act = chance.below(4)
            if !ids.isEmpty, act == 0 || act == 1 {
                let (place, day) = (chance.below(ids.count), chance.below(step + 2))
                let may = act == 0 ? model.leave(place, on: day, today: step) : model.undo(place)
                let draft = LeaveDraft(
                    from: employers[model.lines[place].employer], jobs: [ids[place].rawValue],
                    until: first.adding(days: day).description, as: act == 0 ? "left" : "mistaken")
                let done = try await isTaken { try await EndHires(centre: test.centre)(draft, by: TestOfficials.clerk) }
                #expect(done == may, "sequence \(sequence) step \(step): end \(place) on \(day)")
                if may { taken += 1 }
                continue
            }
            let (person, employer, day) = (chance.below(3), chance.below(2), chance.below(step + 1))
            let isMoved = chance.below(2) == 0
            let may = model.hire(person, at: employer, from: day, isMoved: isMoved)
            var hire = TestCentre.hire(1_000 + sequence * 10 + person)
            hire.isMoved = isMoved
            let draft = HireDraft(
                at: employers[employer], start: first.adding(days: day).description, hires: [hire])
            var job: ID<Employment>?
            let done = try await isTaken {
                job = try await ReportHires(centre: test.centre)(draft, by: TestOfficials.clerk).jobs[0]
            }
            #expect(done == may, "sequence \(sequence) step \(step): hire from \(day)")
            if let job {
                ids.append(job)
                taken += 1
            }
        }
        #expect(taken > 5)
        try await compare(model, ids, employers, first, test)
    }

    private func compare(
        _ model: Model, _ ids: [ID<Employment>], _ employers: [ID<Organisation>], _ first: CalendarDate,
        _ test: TestCentre
    ) async throws {
        for (id, line) in zip(ids, model.lines) {
            let job = try #require(try await test.database.read { try $0.employment(id) })
            #expect(job.from == first.adding(days: line.from))
            #expect(job.until == line.until.map { first.adding(days: $0) } && job.isEmpty == line.isEmpty)
        }
        let own = Set(ids)
        for (place, employer) in employers.enumerated() {
            for day in [1, Self.steps / 2, Self.steps] {
                let on = first.adding(days: day)
                let there = try await test.database.read {
                    try $0.roster(of: employer.rawValue, on: on, after: nil, limit: 500)
                }
                let due = Set(model.roster(of: place, on: day).map { ids[$0] })
                #expect(Set(there.map(\.id)).intersection(own) == due)
            }
        }
    }

    /// Whether the rules take it; anything but their refusal is an error of the test.
    private func isTaken(_ act: () async throws -> Void) async throws -> Bool {
        let refusals: Set<String> = ["roster.overlaps", "roster.before-start", "roster.ended", "date.future"]
        do {
            try await act()
            return true
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            #expect(refusals.isSuperset(of: problem.violations.map(\.code)))
            return false
        }
    }
}

/// Numbers that a seed gives again.
private struct RosterChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 below `bound`, by SplitMix64.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

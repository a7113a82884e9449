import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuTesting
import Foundation
import Testing

@testable import AnjuServices

/// Random registrations, edits, cases, stays, merges and un-merges of a few people, held against a small model after each step.
@Suite struct MergeModelTests {
    /// How many sequences run: a few in every run, all of them in a drill.
    private static let sequences = Int(ProcessInfo.processInfo.environment["ANJU_MERGE_SEQUENCES"] ?? "") ?? 25
    private static let seed = UInt64(ProcessInfo.processInfo.environment["ANJU_MERGE_SEED"] ?? "") ?? 4_201
    private static let steps = 24

    @Test(arguments: TestEngine.all) func `random merges and un-merges equal a small model`(
        engine: TestEngine
    ) async throws {
        let test = try await TestCentre(engine)
        var chance = MergeChance(seed: engine == .sqlite ? Self.seed : Self.seed &+ 7_919)
        var tally = MergeTally()
        for sequence in 0..<Self.sequences {
            let (begun, sofar) = (chance, tally)
            let done = try await test.database.write { transaction in
                try Self.run(sequence, begun, sofar, test, transaction)
            }
            #expect(done.tally.faults == tally.faults, "sequence \(sequence): \(done.trace)")
            let isFaulty = done.tally.faults > tally.faults
            (chance, tally) = (done.chance, done.tally)
            if isFaulty { break }
        }
        print("merges on \(engine): \(Self.sequences) sequences, \(tally.words)")
        #expect(tally.merged > 0 && tally.parted > 0 && tally.refused > 0 && tally.settled > 0)
    }

    private static func run(
        _ sequence: Int, _ begun: MergeChance, _ sofar: MergeTally, _ test: TestCentre,
        _ transaction: any WriteTransaction
    ) throws -> (chance: MergeChance, tally: MergeTally, trace: String) {
        var (chance, tally) = (begun, sofar)
        var run = MergeRun(test: test, sequence: sequence, in: transaction)
        for _ in 0..<steps { try run.step(&chance, &tally) }
        try run.compare(Array(run.model.events.indices), &tally)
        return (chance, tally, run.trace.joined(separator: " · "))
    }
}

/// What was done, for the drill's last line.
struct MergeTally {
    var steps = 0
    var merged = 0
    var parted = 0
    var refused = 0
    var settled = 0
    var compared = 0
    var faults = 0

    var words: String {
        "\(steps) steps, \(merged) merges, \(parted) un-merges, \(refused) refused, \(settled) settled, "
            + "\(compared) files compared, \(faults) differences"
    }
}

/// Numbers that a seed gives again.
struct MergeChance {
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

    mutating func one<Each>(of list: [Each]) -> Each? { list.isEmpty ? nil : list[below(list.count)] }
}

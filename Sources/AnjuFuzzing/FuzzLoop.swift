/// Gives inputs to one parser, one after the other.
public struct FuzzLoop {
    private let target: FuzzTarget
    private var mutator: Mutator
    private var corpus: [[UInt8]]
    private var shortest: [FuzzOutcome: Int] = [:]
    private var tally = FuzzTally()

    /// No more kinds of outcome are told apart than this, lest a label that says too much fill the memory.
    private static let mostOutcomes = 2_000

    /// The same seed gives the same inputs, in the same order.
    public init(_ target: FuzzTarget, seed: UInt64) throws {
        self.target = target
        mutator = Mutator(seed: seed, words: target.words, longest: target.longest)
        corpus = try target.seeds()
    }

    /// Reads every seed, then changed inputs until `isOver`; throws ``BrokenRule`` at the first rule that does not hold.
    ///
    /// An end of the process by a trap, by the system or by whoever watches leaves the input in `trace`.
    public mutating func run(_ trace: borrowing FuzzTrace, isOver: (Int) -> Bool) throws -> FuzzTally {
        for seed in corpus { try read(seed, trace, isSeed: true) }
        while !isOver(tally.executions) {
            let (first, second) = (mutator.choice(of: corpus) ?? [], mutator.choice(of: corpus) ?? [])
            var input = mutator.changed(first, with: second)
            if let mend = target.mend, !mutator.once(in: 8) { mend(&input) }
            try read(input, trace, isSeed: false)
        }
        tally.outcomes = shortest.count
        tally.kept = corpus.count
        return tally
    }

    private mutating func read(_ input: [UInt8], _ trace: borrowing FuzzTrace, isSeed: Bool) throws {
        trace.note(input, number: tally.executions)
        let outcome = try target.run(input)
        tally.executions += 1
        if outcome.isAccepted { tally.accepted += 1 }
        guard let known = shortest[outcome] else {
            guard shortest.count < Self.mostOutcomes else { return }
            shortest[outcome] = input.count
            if !isSeed { corpus.append(input) }
            return
        }
        // A much shorter way to the same end is worth having too.
        if input.count < known / 2 {
            shortest[outcome] = input.count
            if !isSeed { corpus.append(input) }
        }
    }
}

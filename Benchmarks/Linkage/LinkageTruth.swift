import AnjuMatching
import AnjuPopulation

/// Proposals held against who is who.
struct LinkageTruth {
    /// A proposed pair: its place in the file, and its probability.
    struct Proposal: Sendable {
        var left: Int
        var right: Int
        var bits: Float
        var probability: Double
    }

    /// The values of a record that say whether a pair is across scripts: three names, number, telephone.
    typealias Told = (names: [String], identifiers: [String])

    private let people: [Int]

    /// `people` says of each record of whom it is.
    init(people: [Int]) { self.people = people }

    /// Pairs of records of one person.
    var pairs: Int {
        Dictionary(grouping: people) { $0 }.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    }

    /// What was proposed, as it is held against the truth.
    static func proposals(_ linkage: Linkage) -> [Proposal] {
        linkage.pairs.map { pair in
            Proposal(
                left: Int(pair.left), right: Int(pair.right), bits: pair.bits,
                probability: linkage.probability(pair))
        }
    }

    func isOne(_ left: Int, _ right: Int) -> Bool { people[left] == people[right] }

    /// How right `proposals` are; they are put in order of their bits.
    func figures(_ proposals: [Proposal], told: (Int) -> Told) -> LinkageFigures {
        let order = proposals.sorted { ($0.bits, $1.left, $1.right) > ($1.bits, $0.left, $0.right) }
        let total = Double(pairs)
        var (hits, best, at99, summed) = (0.0, 0.0, 0.0, 0.0)
        var lastGood = 0
        for (place, pair) in order.enumerated() {
            let found = Double(place + 1)
            if isOne(pair.left, pair.right) {
                hits += 1
                summed += hits / found
            }
            let f1 = hits == 0 ? 0 : 2 * hits / (found + total)
            best = max(best, f1)
            if pair.probability >= 0.99 { at99 = f1 }
            if hits >= 0.98 * found { lastGood = place + 1 }
        }
        let cross = crossing(Set(order.prefix(lastGood).map { Self.key($0.left, $0.right) }), told)
        return LinkageFigures(
            records: people.count, truePairs: pairs, candidates: order.count, wall: 0, cpu: 0, peakMB: 0, bestF1: best,
            f1At99: at99, averagePrecision: total == 0 ? 0 : summed / total,
            ceiling: total == 0 ? 0 : hits / total, crossPairs: cross.wanted,
            crossRecall: cross.wanted == 0 ? nil : Double(cross.found) / Double(cross.wanted))
    }

    /// Of true pairs that share no identifier and no script of the name, how many there are and how many are in `taken`.
    private func crossing(_ taken: Set<UInt64>, _ told: (Int) -> Told) -> (wanted: Int, found: Int) {
        var (wanted, found) = (0, 0)
        for members in Dictionary(grouping: people.indices, by: { people[$0] }).values where members.count > 1 {
            for (place, left) in members.enumerated() {
                for right in members[(place + 1)...] where Self.isAcross(told(left), told(right)) {
                    wanted += 1
                    if taken.contains(Self.key(left, right)) { found += 1 }
                }
            }
        }
        return (wanted, found)
    }

    private static func isAcross(_ left: Told, _ right: Told) -> Bool {
        zip(left.names, right.names).allSatisfy { $0.isEmpty || $1.isEmpty }
            && zip(left.identifiers, right.identifiers).allSatisfy { $0.isEmpty || $0 != $1 }
    }

    private static func key(_ left: Int, _ right: Int) -> UInt64 {
        UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    }
}

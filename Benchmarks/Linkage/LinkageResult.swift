/// Ours and the peer on one file, run in turns.
struct LinkageResult: Codable, Sendable {
    var people: Int
    var seed: UInt64
    var ours: [LinkageFigures]
    var peer: [LinkageFigures]

    /// The median of a figure over the turns.
    static func median(_ figures: [LinkageFigures], _ value: (LinkageFigures) -> Double) -> Double {
        Sample(figures.map(value)).median
    }

    /// Ours in parts of the peer's, by processor seconds, wall time and memory.
    var ratios: (cpu: Double, wall: Double, memory: Double) {
        func ratio(_ value: (LinkageFigures) -> Double) -> Double {
            let theirs = Self.median(peer, value)
            return theirs == 0 ? 0 : Self.median(ours, value) / theirs
        }
        return (ratio(\.cpu), ratio(\.wall), ratio(\.peakMB))
    }
}

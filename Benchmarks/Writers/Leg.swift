/// One thing measured once: so many submissions by so many writers.
struct Leg: Codable, Sendable {
    var perSecond: Double
    var p50: Double
    var p99: Double
    /// Of this process, and of the database server where there is one.
    var cpuSecondsPerThousand: Double
    /// The share of all processors that others took meanwhile.
    var othersShare: Double
    /// Answers `unavailable` that the caller tried again.
    var retried: Int

    init(latencies: [Double], seconds: Double, noise: Noise, retried: Int = 0) {
        let sample = Sample(latencies)
        let count = Double(latencies.count)
        perSecond = count / seconds
        (p50, p99) = (sample.percentile(50), sample.percentile(99))
        cpuSecondsPerThousand = noise.cpuSeconds * 1_000 / count
        othersShare = noise.share
        self.retried = retried
    }

    /// Each figure the median of the legs' figures.
    init(medianOf legs: [Leg]) {
        func median(_ figure: (Leg) -> Double) -> Double { Sample(legs.map(figure)).median }
        perSecond = median(\.perSecond)
        (p50, p99) = (median(\.p50), median(\.p99))
        cpuSecondsPerThousand = median(\.cpuSecondsPerThousand)
        othersShare = median(\.othersShare)
        retried = legs.reduce(0) { $0 + $1.retried }
    }
}

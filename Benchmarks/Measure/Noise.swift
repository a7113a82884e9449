import Foundation

/// How busy others kept the machine while something was measured.
struct Noise: Sendable {
    private let watch = Watch()
    private let machine = CPUTime.ofMachine()
    private let ours: Double
    private let count: @Sendable () -> Double

    /// Above this share of all processors a round counts as loud.
    static let limit = 0.2

    /// `ours` says how many processor seconds the measured processes used so far.
    init(ours count: @escaping @Sendable () -> Double) {
        self.count = count
        ours = count()
    }

    /// Processor seconds of the measured processes since it was made.
    var cpuSeconds: Double { count() - ours }

    /// The share of all processors that others took since it was made, 0 to 1.
    var share: Double {
        let processors = Double(ProcessInfo.processInfo.activeProcessorCount)
        let others = CPUTime.ofMachine() - machine - cpuSeconds
        return min(max(others / (watch.seconds * processors), 0), 1)
    }
}

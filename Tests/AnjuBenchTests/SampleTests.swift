import Testing

@testable import AnjuBench

/// The arithmetic of the bench.
@Suite struct SampleTests {
    @Test(
        arguments: [([5], 5), ([3, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([1, 1, 1, 9], 1), ([], 0)] as [([Double], Double)])
    func `the median is the middle value, or the mean of the two in the middle`(values: [Double], median: Double) {
        #expect(Sample(values).median == median)
    }

    @Test(arguments: [(50.0, 50.0), (95, 95), (99, 99), (100, 100), (99.5, 100), (0, 1), (1, 1)])
    func `a percentile of one to a hundred is the number itself`(percent: Double, value: Double) {
        #expect(Sample((1...100).map(Double.init).shuffled()).percentile(percent) == value)
    }

    @Test func `a percentile is always a value that was measured`() {
        // The example of the nearest-rank method: 30 % of five values is the second, 40 % too, 50 % the third.
        let sample = Sample([15, 20, 35, 40, 50])
        #expect([5, 30, 40, 50, 100].map(sample.percentile) == [15, 20, 20, 35, 50])
        #expect(Sample([]).percentile(50) == 0)
    }

    @Test func `a median of legs is taken figure by figure`() {
        let legs = [(10.0, 3.0), (30, 1), (20, 2)].map { perSecond, p99 in
            var leg = Leg.none
            (leg.perSecond, leg.p99, leg.retried) = (perSecond, p99, 1)
            return leg
        }
        let median = Leg(medianOf: legs)
        #expect((median.perSecond, median.p99, median.retried) == (20, 2, 3))
    }

    @Test func `loud turns are left out while enough quiet ones remain`() {
        let turns = [0.5, 0.1, 0.0, 0.9, 0.2].map { Turn.disturbed($0) }
        #expect(Turn.counted(turns, least: 3).map(\.loudest) == [0.1, 0.0, 0.2])
        #expect(Turn.counted(turns, least: 4).map(\.loudest) == [0.0, 0.1, 0.2, 0.5])
    }

    @Test func `a ratio is the use case's rate over the bare writer's of the same turn`() {
        var turn = Turn.disturbed(0)
        (turn.useCase.perSecond, turn.bareEach.perSecond, turn.bareGrouped.perSecond) = (300, 150, 600)
        #expect((turn.ratioToEach, turn.ratioToGrouped) == (2, 0.5))
    }

    @Test(arguments: [
        (0.0, 2, "0.00"), (1.005, 1, "1.0"), (12.345, 2, "12.35"), (0.04, 1, "0.0"), (-1.5, 1, "-1.5"),
        (99.6, 0, "100"),
    ])
    func `figures are rounded to so many digits`(value: Double, count: Int, text: String) {
        #expect(value.digits(count) == text)
    }
}

extension Leg {
    fileprivate static let none = Leg(latencies: [1], seconds: 1, noise: Noise { 0 })
}

extension Turn {
    fileprivate static func disturbed(_ share: Double) -> Turn {
        var loud = Leg.none
        loud.othersShare = share
        var quiet = Leg.none
        quiet.othersShare = 0
        return Turn(useCase: quiet, bareEach: loud, bareGrouped: quiet)
    }
}

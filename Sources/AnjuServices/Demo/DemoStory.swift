/// How far a case of the demonstration went, as the deeds that brought it there.
struct DemoStory: Hashable, Sendable {
    /// Identifier of the procedure: `P01` for workers, `P02` for traders.
    let procedure: String
    let deeds: [DemoDeed]

    var isTrader: Bool { procedure == "P02" }

    /// Every state that a case of both procedures can be in; the first ten have each of them once.
    static let all: [DemoStory] = [
        worker(.registerInPart), worker(.register), worker(.register, .medical), worker(trained + [.review, .issue]),
        worker(.register, .medicalWaits, .jobWaits), worker(.register, .medical, .job, .employmentReturned),
        worker(trained + [.review]), trader(guaranteed + [.review, .issue]), worker(trained + [.refuse]),
        worker(.register, .withdraw), trader(.register),
        trader(guaranteed + [.review, .issue, .refer]), worker(.register, .job), trader(.register, .guarantee),
        worker(.register, .medical, .job, .employment), worker(trained), worker(trained + [.reviewReturned]),
        trader(.register, .guaranteeReturned), trader(.register, .guaranteeWaits, .medicalWaits),
        trader(guaranteed), trader(guaranteed + [.review]), trader(guaranteed + [.refuse]),
        trader(.register, .medical, .withdraw), trader(guaranteed + [.review, .issue, .referRefused]),
        worker(.register, .medical, .job, .employmentOfStranger), worker(trained + [.review, .issue, .suspendPermit]),
        worker(trained + [.review, .issue, .terminatePermit]),
    ]

    private static let trained: [DemoDeed] = [.register, .medical, .job, .employment, .training]
    private static let guaranteed: [DemoDeed] = [.register, .guarantee, .medical]

    private static func worker(_ deeds: DemoDeed...) -> DemoStory { worker(deeds) }
    private static func worker(_ deeds: [DemoDeed]) -> DemoStory { DemoStory(procedure: "P01", deeds: deeds) }
    private static func trader(_ deeds: DemoDeed...) -> DemoStory { trader(deeds) }
    private static func trader(_ deeds: [DemoDeed]) -> DemoStory { DemoStory(procedure: "P02", deeds: deeds) }

    /// Every story in turn, then others by chance.
    static func stories(_ count: Int, _ chance: inout DemoChance) -> [DemoStory] {
        (0..<count).map { $0 < all.count ? all[$0] : chance.pick(all, orElse: all[0]) }
    }
}

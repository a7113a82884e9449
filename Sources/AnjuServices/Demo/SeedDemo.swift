import AnjuCore
import AnjuDomain
public import AnjuStore
import AnjuVault

/// Fills an empty database with made-up people, their cases in every state, and an account for each role.
///
/// Everything goes through the use cases that real work goes through, under a clock that is moved.
public struct SeedDemo: Sendable {
    private let centre: Centre
    private let clock: DemoClock

    /// The setting that marks a demonstration.
    public static let marker = "demo"

    /// How far a database is a demonstration.
    public enum Mark: String, Sendable {
        /// Filled, and ready to be shown.
        case ready
        /// Begun and not ended.
        case begun
        /// No demonstration: perhaps somebody's real work.
        case none
        /// Nothing in it at all.
        case empty
    }

    /// `centre` must stand on `clock`.
    public init(centre: Centre, clock: DemoClock) {
        (self.centre, self.clock) = (centre, clock)
    }

    /// What a database is.
    public static func mark(_ ledger: Ledger) async throws -> Mark {
        try await ledger.readImpersonal { transaction in
            switch try transaction.setting(marker) {
            case "ready": .ready
            case "begun": .begun
            default:
                try transaction.accounts(limit: 1).isEmpty && transaction.isWithoutPeople() ? .empty : .none
            }
        }
    }

    /// Throws `demo.not-empty` where the database holds anything.
    public func callAsFunction(
        people: Int, seed: UInt64, accounts: Accounts, passphrase: @Sendable () -> String
    ) async throws -> DemoStaff {
        guard try await Self.mark(centre.ledger) == .empty else { throw Problem(.conflict, "demo.not-empty") }
        var chance = DemoChance(seed: seed)
        let settles = centre.rulebook.procedure("P01") == nil
        clock.set(clock.present.adding(days: settles ? -DemoSettlement.days - 20 : -75))
        try await mark("begun")
        var staff = DemoStaff()
        try await staff.hire(accounts, passphrase: passphrase)
        let employers = DemoEmployer.all(area: centre.rulebook.pack.area)
        for employer in employers { try await RegisterEmployer(centre: centre)(employer.register, by: .program) }
        let photographer = try staff.official(
            of: settles ? "station" : "foreign_centre", centre.rulebook)
        var portraits: [KeptImage] = []
        for index in 0..<DemoPortrait.count {
            portraits.append(
                try await KeepImage(centre: centre)(DemoPortrait.png(index), as: "portrait", by: photographer).image)
        }
        if settles {
            var settlement = DemoSettlement(centre: centre, clock: clock, staff: staff, portraits: portraits)
            try await settlement.fill(people, &chance)
        }
        for plan in settles ? [] : plans(people, &chance) {
            clock.set(plan.opens)
            var demo = DemoCase(
                centre: centre, clock: clock, staff: staff, story: plan.story,
                person: DemoPerson(plan.index, isTrader: plan.story.isTrader, &chance),
                employer: employers[plan.index % employers.count], portrait: portraits[plan.index % portraits.count])
            try await demo.play(&chance)
        }
        clock.set(clock.present)
        try await Sequencer(centre: centre, holder: "demo").end()
        try await mark("ready")
        return staff
    }

    private struct Plan {
        let index: Int
        let story: DemoStory
        let opens: Instant
    }

    /// Who comes when, the earliest first, on working days in office hours.
    private func plans(_ people: Int, _ chance: inout DemoChance) -> [Plan] {
        let today = centre.zone.day(of: clock.present)
        let stories = DemoStory.stories(people, &chance)
        let plans = stories.enumerated().map { index, story in
            let isEnded = story.deeds.contains { [.issue, .refuse, .withdraw].contains($0) }
            var day = today.adding(days: -chance.number(isEnded ? 12...60 : 2...9))
            while !centre.rulebook.calendar.isWorkingDay(day) { day = day.adding(days: -1) }
            let opens = centre.zone.start(of: day).adding(hours: 9, minutes: chance.number(0...90))
            return Plan(index: index + 1, story: story, opens: opens)
        }
        return plans.sorted { ($0.opens, $0.index) < ($1.opens, $1.index) }
    }

    private func mark(_ word: String) async throws {
        try await centre.write(as: .program, for: "operation", .administer) { transaction in
            try transaction.setSetting(Self.marker, word)
            return Audited((), .settingChanged, on: Self.marker, detail: word)
        }
    }
}

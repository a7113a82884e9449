import AnjuCore
import AnjuDomain
import AnjuPopulation
import AnjuSQL
import AnjuServices
import AnjuTesting
import Foundation

/// Asks for people by name, first alone, then beside a file that is taken in and a steady stream of registrations.
struct LoadBench: Sendable {
    let engine: BenchEngine
    let folder: String
    /// Whom the file on the register is drawn from, and the one that comes meanwhile.
    let people: Int
    /// Registrations a second.
    let rate: Double
    let searches: Int

    private static let (seed, otherSeed): (UInt64, UInt64) = (72_001, 72_002)

    func run() async throws -> LoadResult {
        let place = folder + "/load-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let test = try await TestCentre(on: try await engine.open(place))
        let held = try Self.cells(people, seed: Self.seed)
        let hall = LoadHall(
            centre: test.centre, questions: try Self.questions(held),
            clerk: try await test.hire("load-clerk", "counter_clerk"),
            second: try await test.hire("load-second", "counter_clerk"), confirming: test.confirming)
        try await hall.write(try await hall.read(held))
        _ = try await Sequencer(centre: test.centre, holder: "bench").run()
        try await KeepSearchIndex(centre: test.centre).run(holder: "bench")
        let onFile = try await test.count("SELECT COUNT(*) AS n FROM person")
        let bell = Bell()
        async let followed: Void = Self.follow(test.centre, until: bell)
        _ = try await hall.searches(20)
        let idle = try await hall.searches(searches)
        bell.ring()
        try await followed
        let busy = try await busy(hall)
        await test.database.close()
        return LoadResult(
            engine: engine.name, people: onFile, idle: .init(idle), reading: .init(busy.reading),
            writing: .init(busy.writing), wanted: rate, registered: Double(busy.registered) / busy.seconds,
            rows: busy.rows, seconds: busy.seconds)
    }

    /// What was measured while everything else went on.
    private struct Busy {
        var reading, writing: Sample
        var registered, rows: Int
        var seconds: Double
    }

    private func busy(_ hall: LoadHall) async throws -> Busy {
        let (lines, centre, bell) = (try Self.cells(people, seed: Self.otherSeed), hall.centre, Bell())
        let today = centre.rulebook.pack.zone.day(of: centre.ambient.now())
        let stream = RegistrationStream(
            centre: centre, applicants: Applicants(today: today, series: "L1"), rate: rate, bell: bell)
        async let registered = stream.run()
        async let followed: Void = Self.follow(centre, until: bell)
        let watch = Watch()
        let (reading, run) = try await hall.searches(while: { try await hall.read(lines) })
        let (writing, _) = try await hall.searches(while: { try await hall.write(run) })
        let seconds = watch.seconds
        bell.ring()
        try await followed
        return Busy(
            reading: reading, writing: writing, registered: try await registered, rows: lines.count - 1,
            seconds: seconds)
    }

    /// What a server does twice a second, as `Housekeeper` has it.
    private static func follow(_ centre: Centre, until bell: Bell) async throws {
        while !bell.isRung {
            _ = try await Sequencer(centre: centre, holder: "bench").run()
            try await KeepSearchIndex(centre: centre).run(holder: "bench")
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    /// The cells of a file of citizens, its heading first.
    private static func cells(_ people: Int, seed: UInt64) throws -> [[String]] {
        guard let sheet = PopulationSheet(.people) else { throw BenchFailure("no file of people") }
        return [sheet.keys]
            + Population(people: people, seed: seed, hasErrors: false).records().compactMap(sheet.row)
    }

    /// By name and year of birth, who the file tells of.
    private static func questions(_ cells: [[String]]) throws -> [String] {
        guard let name = cells[0].firstIndex(of: "name_zh"), let birth = cells[0].firstIndex(of: "birth_date") else {
            throw BenchFailure("a file without names")
        }
        return cells.dropFirst().lazy.filter { $0[name].count > 2 }.prefix(2_000).map {
            $0[name] + " " + $0[birth].prefix(4)
        }
    }
}

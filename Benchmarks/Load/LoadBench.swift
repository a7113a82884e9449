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
    /// People of the file that is on the register first, and of the one that comes meanwhile.
    let people: Int
    /// Registrations a second.
    let rate: Double
    let searches: Int

    func run() async throws -> LoadResult {
        let place = folder + "/load-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let test = try await TestCentre(on: try await engine.open(place))
        let hall = LoadHall(
            centre: test.centre, names: [], clerk: try await test.hire("load-clerk", "counter_clerk"),
            second: try await test.hire("load-second", "counter_clerk"), confirming: test.confirming)
        let first = try await hall.read(Self.rows(people, seed: 72_001))
        try await hall.write(first)
        let keeper = KeepSearchIndex(centre: test.centre)
        try await keeper.run(holder: "bench")
        let onFile = try await test.count("SELECT COUNT(*) AS n FROM person")
        let asking = hall.asking(Self.names(people, seed: 72_001))
        _ = try await asking.searches { $0 >= 20 }
        let idle = try await asking.searches { $0 >= searches }
        var result = LoadResult(
            engine: engine.name, people: onFile, idle: .init(idle), reading: .init(idle), writing: .init(idle),
            wanted: rate, registered: 0, rows: 0, seconds: 0)
        let lines = try Self.rows(people, seed: 72_002)
        let bell = Bell()
        let applicants = Applicants(
            today: test.centre.rulebook.pack.zone.day(of: test.centre.ambient.now()), series: "L1")
        let stream = RegistrationStream(centre: test.centre, applicants: applicants, rate: rate, bell: bell)
        let indexing = Task {
            while !bell.isRung {
                try await keeper.run(holder: "bench")
                try await Task.sleep(for: .seconds(1))
            }
        }
        let streaming = Task { try await stream.run() }
        let watch = Watch()
        let (reading, second) = try await asking.searches(while: { try await hall.read(lines) })
        let (writing, _) = try await asking.searches(while: { try await hall.write(second) })
        (result.seconds, result.rows) = (watch.seconds, lines.count - 1)
        bell.ring()
        result.registered = Double(try await streaming.value) / result.seconds
        (result.reading, result.writing) = (.init(reading), .init(writing))
        try await indexing.value
        await test.database.close()
        return result
    }

    /// A file of citizens with its heading.
    private static func rows(_ people: Int, seed: UInt64) throws -> [String] {
        guard let sheet = PopulationSheet(.people) else { throw BenchFailure("no file of people") }
        let records = Population(people: people, seed: seed, hasErrors: false).records()
        var numbers: Set<String> = []
        return [sheet.keys.joined(separator: ",")]
            + records.compactMap { record in
                guard let row = sheet.row(record), numbers.insert(record[.document]).inserted else { return nil }
                return row.joined(separator: ",")
            }
    }

    /// Whom the file tells of.
    private static func names(_ people: Int, seed: UInt64) -> [String] {
        Population(people: people, seed: seed, hasErrors: false).records().lazy
            .filter { $0[.nationality] == "CHN" && $0[.han].count > 2 }.prefix(2_000).map {
                $0[.han] + " " + $0[.birth].prefix(4)
            }
    }
}

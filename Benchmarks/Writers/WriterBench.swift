import AnjuCore
import AnjuSQL
import AnjuServices
import Foundation

/// Durable submissions a second: the whole use case against a bare writer of the same final rows, in turns.
struct WriterBench: Sendable {
    let engine: BenchEngine
    /// Where databases are made; it should lie on the disk that the product would use.
    let folder: String
    let writers: Int
    let submissions: Int
    let turns: Int

    private static let mostOfEach = 480

    /// Runs the turns, and up to as many again in place of disturbed ones.
    func run() async throws -> WriterResult {
        var all: [Turn] = []
        var rows = 0.0
        while all.count < turns || (all.count(where: \.isQuiet) < turns && all.count < 2 * turns) {
            let (turn, count) = try await turn(all.count)
            rows = Double(count) / Double(submissions)
            all.append(turn)
        }
        return WriterResult(
            engine: engine.name, writers: writers, submissions: submissions, rows: rows, all: all, least: turns)
    }

    private func turn(_ number: Int) async throws -> (Turn, rows: Int) {
        let scratch = folder + "/turn-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let database = try await engine.open(scratch)
        let centre = try await BenchCentre(database, folder: scratch)
        let applicants = Applicants(today: centre.centre.today, series: "\(writers)T\(number)")
        let useCase = try await timed {
            let watch = Watch()
            let outcome = try await UseCaseWriters(
                centre: centre.centre, applicants: applicants, writers: writers, submissions: submissions
            ).run()
            return (outcome.latencies, watch.seconds, outcome.retried)
        }
        let rows = try await FinalRows(database)
        await database.close()
        guard rows.submissions.count == submissions else {
            throw BenchFailure("\(rows.submissions.count) submissions in the database, not \(submissions)")
        }
        let each = try await bareEach(rows.first(Self.mostOfEach), scratch + "/each")
        let grouped = try await bareGrouped(rows, scratch + "/grouped")
        return (Turn(useCase: useCase, bareEach: each, bareGrouped: grouped), rows.count)
    }

    /// What a leg's work tells of itself.
    private typealias Told = (latencies: [Double], seconds: Double, retried: Int)

    private func timed(_ work: () async throws -> Told) async throws -> Leg {
        let noise = Noise(ours: engine.cpuSeconds)
        let (latencies, seconds, retried) = try await work()
        return Leg(latencies: latencies, seconds: seconds, noise: noise, retried: retried)
    }

    /// Each writer has a connection of its own and commits each submission by itself.
    ///
    /// It writes fewer of them: many connections to one SQLite file wait for each other most of the time.
    private func bareEach(_ rows: FinalRows, _ folder: String) async throws -> Leg {
        try await bare(rows, folder) { location in
            let (bare, inserts, submissions) = (engine.bare, rows.statements, rows.submissions)
            return try await BareWriters.run(threads: writers, count: submissions.count) {
                let write = try bare(location, inserts)
                return { try write([submissions[$0]]) }
            }
        }
    }

    /// The writers hand their submissions to one connection, which commits together what waits.
    private func bareGrouped(_ rows: FinalRows, _ folder: String) async throws -> Leg {
        try await bare(rows, folder) { location in
            let (bare, inserts, submissions) = (engine.bare, rows.statements, rows.submissions)
            let group = BareGroup {
                let write = try bare(location, inserts)
                return { numbers in try write(numbers.map { submissions[$0] }) }
            }
            defer { group.close() }
            return try await BareWriters.run(threads: writers, count: submissions.count) {
                { try group.write($0) }
            }
        }
    }

    /// Runs a bare writer on a fresh database and sees that it left the same rows.
    private func bare(
        _ rows: FinalRows, _ folder: String,
        _ run: (_ location: String) async throws -> (latencies: [Double], seconds: Double)
    ) async throws -> Leg {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let location = try await engine.makeBare(folder)
        let leg = try await timed {
            let outcome = try await run(location)
            return (outcome.latencies, outcome.seconds, 0)
        }
        let database = try await engine.reopen(location)
        try await rows.requireSame(in: database)
        await database.close()
        return leg
    }
}

#if Postgres
import AnjuTesting
import Foundation

/// Takes a made-up file in, as two officials do by the command, and copies the same file into a bare table of PostgreSQL.
struct ImportBench: Sendable {
    let program: AnjuProgram
    let folder: String
    /// How many people the file is drawn from: some six in ten are of the country and stand in it.
    let people: Int

    private static let (first, second, password) = ("bench-clerk", "bench-second", "correct-horse-battery")

    /// On each engine.
    func run() async throws -> [ImportResult] {
        let place = folder + "/import-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let file = place + "/people.csv"
        try await program.run("generate", "--people", "\(people)", "--register", "people", "--out", file)
        let server = PostgresServer(durableWith: ["shared_buffers=256MB", "max_wal_size=4GB"])
        let copy = try await copied(file, try await server.letteredDatabase("copied"))
        var results: [ImportResult] = []
        let database = "postgres:" + (try await server.makeDatabaseString())
        for (engine, options) in [("SQLite", []), ("PostgreSQL", ["--database", database])] {
            let data = ["--data", place + "/" + engine] + options
            var result = try await taken(file, data)
            (result.engine, result.copy) = (engine, copy)
            results.append(result)
        }
        return results
    }

    private func taken(_ file: String, _ place: [String]) async throws -> ImportResult {
        let account = ["--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--language", "en"]
        _ = try await asked(["migrate"] + place)
        for login in [Self.first, Self.second] {
            _ = try await asked(["user", "add", login, "--password-stdin"] + account + place)
        }
        var watch = Watch()
        let run = try await line(["run", file, "--register", "people", "--as", Self.first] + place)
        let read = watch.seconds
        watch = Watch()
        let released = try await line(["release", run.line.run, "--as", Self.second] + place)
        guard released.line.state == "released" else { throw BenchFailure("the run is \(released.line.state)") }
        return ImportResult(
            engine: "", rows: run.line.rows, read: read, written: watch.seconds,
            peakMB: max(run.peakMB, released.peakMB), copy: 0)
    }

    private struct Line: Decodable {
        let run, state: String
        let rows: Int
    }

    private func line(_ arguments: [String]) async throws -> (line: Line, peakMB: Double) {
        let said = try await asked(["import"] + arguments + ["--json"])
        guard let line = try JSONDecoder().decode([Line].self, from: Data(said.text.utf8)).first else {
            throw BenchFailure("anju import said nothing")
        }
        return (line, said.peakMB)
    }

    /// What the program prints, and the most memory that it held, as GNU time tells it.
    private func asked(_ arguments: [String]) async throws -> (text: String, peakMB: Double) {
        let result = try await Child.run(
            "/usr/bin/time", ["-f", "peak %M", program.path] + arguments, input: Data((Self.password + "\n").utf8),
            environment: AnjuProgram.environment)
        guard result.status == 0 else {
            throw BenchFailure("anju \(arguments.first ?? ""): \(result.errorText)")
        }
        let peak = result.errorText.split(separator: "\n").last { $0.hasPrefix("peak ") }?.dropFirst(5)
        return (result.text, (peak.flatMap { Double($0) } ?? 0) / 1_024)
    }

    /// The peer: the same file in a table with five indexes and one of trigrams (`performance.md` G12).
    private func copied(_ file: String, _ database: String) async throws -> Double {
        let columns = [
            "name_zh", "sex", "birth_date", "id_doc_type", "id_doc_number", "resident_id_number", "mobile_phone",
            "hukou_division",
        ]
        let indexed = ["name_zh", "birth_date", "id_doc_number", "resident_id_number", "mobile_phone"]
        let table =
            "CREATE TABLE peer (id BIGSERIAL PRIMARY KEY, \(columns.map { $0 + " TEXT" }.joined(separator: ", ")))"
        try await sql(["CREATE EXTENSION IF NOT EXISTS pg_trgm", table], database)
        let watch = Watch()
        let copy = "\\copy peer (\(columns.joined(separator: ", "))) FROM '\(file)' WITH (FORMAT csv, HEADER)"
        try await sql(
            [copy] + indexed.map { "CREATE INDEX ON peer (\($0))" }
                + ["CREATE INDEX ON peer USING gin (name_zh gin_trgm_ops)"], database)
        return watch.seconds
    }

    private func sql(_ statements: [String], _ database: String) async throws {
        let commands = statements.flatMap { ["-c", $0] }
        let done = try await Child.run("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database] + commands)
        guard done.status == 0 else { throw BenchFailure("psql: \(done.errorText)") }
    }
}
#endif

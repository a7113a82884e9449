import AnjuTesting
import Foundation
import Testing

/// Whole files, whole processes: killed on the way, every row is there once, and the progress that is told is what is stored.
///
/// Two chunks and less a file; `ANJU_IMPORT_PEOPLE` says of how many people the full count is (1,130,000 make a million rows).
@Suite(.serialized) struct ImportKillTests {
    private static let people = DrillPlan.environment["ANJU_IMPORT_PEOPLE"].flatMap(Int.init)

    @Test func `on SQLite the server that starts again goes on at once`() async throws {
        try await hold(.sqlite, kills: 3)
    }

    #if Postgres
    @Test func `on PostgreSQL the server goes on for a command that was killed`() async throws {
        let server = PostgresServer(durableWith: ["shared_buffers=128MB", "max_wal_size=1GB"])
        try await hold(.postgres(server), kills: Self.people == nil ? 1 : 3)
    }
    #endif

    private func hold(_ engine: DrilledEngine, kills: Int) async throws {
        let report = try await ImportDrill(people: Self.people ?? 4_200, kills: kills, on: engine).run()
        print(report.line)
        try report.keep()
        #expect(report.violations == [])
        #expect(report.kills == kills)
        #expect(report.written == report.rows)
        #expect(report.rows > report.people * 17 / 20)
    }
}

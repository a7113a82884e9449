#if Postgres
import NIOHTTP1
import NIOCore
import AnjuTesting
import AsyncHTTPClient
import Foundation
import Testing

/// The same commands on PostgreSQL.
@Suite struct PostgresCommandTests {
    @Test func `a database is migrated, served, backed up and restored into another`() async throws {
        let scratch = try Scratch()
        let first = "postgres:" + (try await PostgresServer.shared.makeDatabaseString())
        let second = "postgres:" + (try await PostgresServer.shared.makeDatabaseString())
        let place = ["--database", first, "--data", scratch.file("one")]
        let early = try await AnjuProgram.run(["serve"] + place)
        #expect(early.status == 1)
        #expect(early.errorText.contains("anju migrate"))
        let migrated = try await AnjuProgram.run(["migrate"] + place)
        #expect(migrated.status == 0, "\(migrated.errorText)")
        let account = ["user", "add", "lv", "--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre"]
        #expect(try await AnjuProgram.run(account + place).status == 0)

        let server = try await ServingProgram.start(place)
        #expect(try await HTTPClient.shared.get(url: server.address + "/ready").get().status == .ok)
        #expect(await server.stop() == 0)

        let backup = try await AnjuProgram.run(["backup", scratch.file("kept"), "--with-keys"] + place)
        #expect(backup.status == 0, "\(backup.errorText)")
        let other = ["--database", second, "--data", scratch.file("two")]
        let restore = try await AnjuProgram.run(["restore", scratch.file("kept")] + other)
        #expect(restore.status == 0, "\(restore.errorText)")
        let again = try await AnjuProgram.run(["restore", scratch.file("kept")] + other)
        #expect(again.status == 2)
        #expect(again.errorText.contains("make an empty one"), "\(again.errorText)")
        let list = try await AnjuProgram.run(["user", "list"] + other)
        #expect(list.text == "lv  active  counter_clerk  foreign_centre  示例\n", "\(list.errorText)")
        let doctor = try await AnjuProgram.run(["doctor"] + other)
        #expect(doctor.status == 0, "\(doctor.text)")
    }
}
#endif

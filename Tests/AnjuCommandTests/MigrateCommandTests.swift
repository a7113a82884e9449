import AnjuTesting
import Foundation
import Testing

/// `anju migrate` on a place where nothing is yet.
@Suite struct MigrateCommandTests {
    @Test func `a dry run on a new folder lists everything and makes nothing`() async throws {
        let scratch = try Scratch()
        let folder = scratch.file("new")
        let result = try await AnjuProgram.run("migrate", "--dry-run", "--data", folder)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text.contains("m001") && result.text.split(separator: "\n").count >= 10)
        #expect(!FileManager.default.fileExists(atPath: folder + "/anju.db"))
    }

    @Test func `a pack that does not load leaves nothing half made`() async throws {
        let scratch = try Scratch()
        let pack = scratch.file("broken")
        try FileManager.default.createDirectory(atPath: pack, withIntermediateDirectories: true)
        try Data("id: broken\n".utf8).write(to: URL(filePath: pack + "/pack.yaml"))
        let folder = scratch.file("data")
        let result = try await AnjuProgram.run("migrate", "--pack", pack, "--data", folder)
        #expect(result.status == 1)
        #expect(result.errorText.contains("cannot be used"), "\(result.errorText)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/anju.db"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/keys"))
    }
}

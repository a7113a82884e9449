import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// `anju backup` and `anju restore`.
@Suite struct BackupCommandTests {
    private static let cases: SQL = "SELECT id AS value FROM case_file ORDER BY id"

    @Test(arguments: ["kept", "kept.tar.gz"])
    func `what is backed up with its keys comes back whole`(name: String) async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        let backup = try await AnjuProgram.run("backup", scratch.file(name), "--with-keys", "--data", demo.path)
        #expect(backup.status == 0, "\(backup.errorText)")
        let restore = try await AnjuProgram.run("restore", scratch.file(name), "--data", scratch.file("new"))
        #expect(restore.status == 0, "\(restore.errorText)")
        #expect(try await DemoFolder.texts(Self.cases, in: scratch.file("new/anju.db")) == demo.texts(Self.cases))
        let doctor = try await AnjuProgram.run("doctor", "--data", scratch.file("new"))
        #expect(doctor.status == 0, "\(doctor.text)")
    }

    @Test func `keys stay out unless they are asked for, and restoring says that they are missing`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        #expect(try await AnjuProgram.run("backup", scratch.file("kept"), "--data", demo.path).status == 0)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("kept/keys")))
        let restore = try await AnjuProgram.run("restore", scratch.file("kept"), "--data", scratch.file("new"))
        #expect(restore.status == 3)
        #expect(restore.text.contains("keyring.json"))
        // Nobody gets a new key for what an old one sealed.
        let list = try await AnjuProgram.run("user", "list", "--data", scratch.file("new"))
        #expect(list.status == 1)
        #expect(list.errorText.contains("without it nothing sealed can be read"))
    }

    @Test func `a picture that is missing is named, with status 3`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        #expect(
            try await AnjuProgram.run("backup", scratch.file("kept"), "--with-keys", "--data", demo.path).status == 0)
        let name = try #require(try await demo.texts("SELECT name AS value FROM blob ORDER BY name").first)
        try FileManager.default.removeItem(atPath: scratch.file("kept/blobs/\(name.prefix(2))/\(name)"))
        let restore = try await AnjuProgram.run("restore", scratch.file("kept"), "--data", scratch.file("new"))
        #expect(restore.status == 3)
        #expect(restore.text == name + "\n")
    }

    @Test func `a database that is there is replaced by force alone`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        #expect(try await AnjuProgram.run("backup", scratch.file("kept"), "--data", demo.path).status == 0)
        #expect(try await AnjuProgram.run("user", "disable", "supervisor", "--data", demo.path).status == 0)
        #expect(try await AnjuProgram.run("restore", scratch.file("kept"), "--data", demo.path).status == 2)
        let disabled: SQL = "SELECT login AS value FROM account WHERE disabled_at IS NOT NULL"
        #expect(try await demo.texts(disabled) == ["supervisor"])
        let forced = try await AnjuProgram.run("restore", scratch.file("kept"), "--force", "--data", demo.path)
        #expect(forced.status == 0, "\(forced.errorText)")
        #expect(try await demo.texts(disabled).isEmpty)
    }

    @Test func `nothing is written over an older backup`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        try "mine".write(toFile: scratch.file("kept.tar"), atomically: true, encoding: .utf8)
        let result = try await AnjuProgram.run("backup", scratch.file("kept.tar"), "--data", demo.path)
        #expect(result.status == 2)
        #expect(try String(contentsOfFile: scratch.file("kept.tar"), encoding: .utf8) == "mine")
    }
}

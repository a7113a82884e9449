import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// Backups under load, and restorations that are disturbed.
@Suite struct BackupDrillTests {
    private static let logins: SQL = "SELECT login AS value FROM account ORDER BY login"
    private static let disabled: SQL = "SELECT login AS value FROM account WHERE disabled_at IS NOT NULL"
    private static let sound: SQL = "SELECT integrity_check AS value FROM pragma_integrity_check"

    private func add(_ login: String, _ data: String) async throws -> Int32 {
        try await AnjuProgram.run(
            "user", "add", login, "--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--data",
            data
        ).status
    }

    @Test func `a backup while people work holds all that was acknowledged before it`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        for number in 1...3 { #expect(try await add("before-\(number)", demo.path) == 0) }
        let before = Set(
            try await AnjuProgram.run("user", "list", "--data", demo.path).text.split(separator: "\n").map(Self.login))
        let kept = demo.scratch.file("kept.tar.gz")
        try await withThrowingTaskGroup(of: Int32.self) { work in
            for hand in 1...2 {
                work.addTask {
                    for number in 1...4 {
                        guard try await add("during-\(hand)-\(number)", demo.path) == 0 else { return 1 }
                    }
                    return 0
                }
            }
            work.addTask { try await AnjuProgram.run("backup", kept, "--with-keys", "--data", demo.path).status }
            for try await status in work { #expect(status == 0) }
        }
        let after = Set(
            try await AnjuProgram.run("user", "list", "--data", demo.path).text.split(separator: "\n").map(Self.login))
        #expect(await server.stop() == 0)
        #expect(after.count == before.count + 8)

        let new = demo.scratch.file("new")
        let restore = try await AnjuProgram.run("restore", kept, "--data", new)
        #expect(restore.status == 0, "\(restore.errorText)")
        let restored = Set(try await DemoFolder.texts(Self.logins, in: new + "/anju.db"))
        #expect(restored.isSuperset(of: before))
        #expect(restored.isSubset(of: after))
        // Who is in it is in the ledger, and the ledger's order has no gap.
        let untold = try await DemoFolder.texts(
            """
            SELECT login AS value FROM account a WHERE NOT EXISTS
            (SELECT 1 FROM ledger_entry e WHERE e.subject = a.id AND e.action = 'account.made')
            """, in: new + "/anju.db")
        #expect(untold.isEmpty)
        let gaps = try await DemoFolder.texts(
            "SELECT CAST(MAX(position) - COUNT(*) AS TEXT) AS value FROM change", in: new + "/anju.db")
        #expect(gaps == ["0"])
        let doctor = try await AnjuProgram.run("doctor", "--data", new)
        #expect(doctor.status == 0, "\(doctor.text)")
        #expect(doctor.text.firstMatch(of: /sealed: the keys open [1-9]\d* of/) != nil)
    }

    private static func login(_ line: Substring) -> String { String(line.prefix { $0 != " " }) }

    /// A demonstration that was changed after its backup: `supervisor` is disabled in the old one alone.
    private func changed() async throws -> (demo: DemoFolder, kept: String) {
        let demo = try await DemoFolder.copy()
        let kept = demo.scratch.file("kept")
        #expect(try await AnjuProgram.run("backup", kept, "--with-keys", "--data", demo.path).status == 0)
        #expect(try await AnjuProgram.run("user", "disable", "supervisor", "--data", demo.path).status == 0)
        return (demo, kept)
    }

    @Test func `a restoration that is killed anywhere leaves the old or the new, never half`() async throws {
        let (demo, kept) = try await changed()
        let old = demo.scratch.file("old")
        try FileManager.default.copyItem(atPath: demo.path, toPath: old)
        var (stood, came) = (0, 0)
        for (call, turns) in [("rename", [1, 2, 3]), ("unlink", [1, 3, 5]), ("fsync", [1, 2, 3, 4, 5, 6])] {
            for turn in turns {
                try FileManager.default.removeItem(atPath: demo.path)
                try FileManager.default.copyItem(atPath: old, toPath: demo.path)
                _ = try await AnjuProgram.shell(
                    "strace -f -o /dev/null -e trace=\(call) -e inject=\(call):signal=SIGKILL:when=\(turn) "
                        + "\"$anju\" restore '\(kept)' --force --data '\(demo.path)'")
                // The next command, whichever it is, finds a whole deployment.
                let list = try await AnjuProgram.run("user", "list", "--data", demo.path)
                #expect(list.status == 0, "\(call) \(turn): \(list.errorText)")
                #expect(try await demo.texts(Self.sound) == ["ok"])
                let isOld = try await demo.texts(Self.disabled) == ["supervisor"]
                (stood, came) = isOld ? (stood + 1, came) : (stood, came + 1)
                #expect(!FileManager.default.fileExists(atPath: demo.path + "/restore.journal"))
            }
        }
        #expect(stood > 2)
        #expect(came > 1)
        let last = try await AnjuProgram.run("restore", kept, "--force", "--data", demo.path)
        #expect(last.status == 0, "\(last.errorText)")
        let doctor = try await AnjuProgram.run("doctor", "--data", demo.path)
        #expect(doctor.status == 0, "\(doctor.text)\(doctor.errorText)")
    }

    @Test func `a disk that is full stops a restoration and a backup before they change anything`() async throws {
        let (demo, kept) = try await changed()
        // No file may grow beyond 200 KiB: the system refuses the write as a full disk does.
        let limited = "trap '' XFSZ; ulimit -f 400; \"$anju\""
        let restore = try await AnjuProgram.shell("\(limited) restore '\(kept)' --force --data '\(demo.path)'")
        #expect(restore.status == 1)
        #expect(restore.errorText.contains("make room"), "\(restore.errorText)")
        #expect(try await demo.texts(Self.disabled) == ["supervisor"])
        #expect(!FileManager.default.fileExists(atPath: demo.path + "/anju.db.restored"))
        let backup = try await AnjuProgram.shell(
            "\(limited) backup '\(demo.scratch.file("second"))' --data '\(demo.path)'")
        #expect(backup.status == 1)
        #expect(!FileManager.default.fileExists(atPath: demo.scratch.file("second")))
        let left = try FileManager.default.contentsOfDirectory(atPath: demo.path).filter { $0.hasPrefix("snapshot-") }
        #expect(left.isEmpty)
    }

    @Test(arguments: ["anju.db", "keys/keyring.json", "SHA256SUMS", "backup.json"])
    func `a damaged backup is refused by the name of what is damaged`(name: String) async throws {
        let (demo, kept) = try await changed()
        let path = kept + "/" + name
        var bytes = try #require(FileManager.default.contents(atPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let restore = try await AnjuProgram.run("restore", kept, "--force", "--data", demo.path)
        #expect(restore.status == 1)
        #expect(
            restore.errorText.contains(name == "backup.json" ? "damaged" : "\(name) is missing or changed"),
            "\(restore.errorText)")
        #expect(try await demo.texts(Self.disabled) == ["supervisor"])
    }

    @Test func `a backup that was cut off is refused, packed or not`() async throws {
        let (demo, kept) = try await changed()
        let packed = demo.scratch.file("kept.tar.gz")
        #expect(try await AnjuProgram.run("backup", packed, "--data", demo.path).status == 0)
        let bytes = try #require(FileManager.default.contents(atPath: packed))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: packed))
        let cut = try await AnjuProgram.run("restore", packed, "--force", "--data", demo.path)
        #expect(cut.status == 1)
        #expect(cut.errorText.contains("cut off or damaged"), "\(cut.errorText)")
        try FileManager.default.removeItem(atPath: kept + "/backup.json")
        let broken = try await AnjuProgram.run("restore", kept, "--force", "--data", demo.path)
        #expect(broken.status == 2)
        #expect(broken.errorText.contains("backup.json is missing"))
        #expect(try await demo.texts(Self.disabled) == ["supervisor"])
    }

    @Test func `a picture that was changed is left out and named`() async throws {
        let (demo, kept) = try await changed()
        let name = try #require(try await demo.texts("SELECT name AS value FROM blob ORDER BY name").first)
        try Data("changed".utf8).write(to: URL(fileURLWithPath: "\(kept)/blobs/\(name.prefix(2))/\(name)"))
        let restore = try await AnjuProgram.run("restore", kept, "--data", demo.scratch.file("new"))
        #expect(restore.status == 3)
        #expect(restore.text == name + "\n")
    }

    @Test func `other keys are never replaced, and keys that open nothing are noticed before anything is changed`()
        async throws
    {
        let (demo, kept) = try await changed()
        let scratch = try Scratch()
        let other = scratch.file("other")
        #expect(try await AnjuProgram.run("migrate", "--data", other).status == 0)
        let replaced = try await AnjuProgram.run("restore", kept, "--force", "--data", other)
        #expect(replaced.status == 1)
        #expect(replaced.errorText.contains("are others than the backup's"))
        let without = scratch.file("without")
        #expect(try await AnjuProgram.run("backup", without, "--data", demo.path).status == 0)
        let shut = try await AnjuProgram.run("restore", without, "--force", "--data", other)
        #expect(shut.status == 1)
        #expect(shut.errorText.contains("do not open"))
        #expect(try await DemoFolder.texts(Self.logins, in: other + "/anju.db").isEmpty)
    }

    @Test func `without a name it goes on the shelf of the settings, and the oldest go`() async throws {
        let demo = try await DemoFolder.copy()
        let shelf = demo.scratch.file("shelf")
        try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
        for name in ["anju-20200101T000000Z.tar.gz", "anju-20210101T000000Z.tar.gz", "mine.tar.gz"] {
            try Data().write(to: URL(fileURLWithPath: shelf + "/" + name))
        }
        let result = try await AnjuProgram.run(
            "backup", "--data", demo.path, environment: ["ANJU_BACKUP_FOLDER": shelf, "ANJU_BACKUP_KEEP": "2"])
        #expect(result.status == 0, "\(result.errorText)")
        let names = try FileManager.default.contentsOfDirectory(atPath: shelf)
        #expect(Set(names).isSuperset(of: ["anju-20210101T000000Z.tar.gz", "mine.tar.gz"]))
        #expect(names.count == 3)
        let none = try await AnjuProgram.run("backup", "--data", demo.path)
        #expect(none.status == 2)
        #expect(none.errorText.contains("backup.folder"))
    }
}

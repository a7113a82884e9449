import AnjuSQL
import AnjuSQLite
import AnjuTesting
import Foundation
import Testing

@testable import anju

/// Each fault that `anju doctor` knows, planted: it is named, alone, with the line that mends it.
@Suite struct DoctorFaultTests {
    private struct Found: Decodable {
        let about, found: String
        let isGood: Bool
        let mend: String?
    }

    /// The only thing that is wrong.
    private func wrong(_ arguments: [String], environment: [String: String] = [:]) async throws -> Found {
        let result = try await AnjuProgram.run(["doctor", "--json"] + arguments, environment: environment)
        let found = try JSONDecoder().decode([Found].self, from: result.output).filter { !$0.isGood }
        #expect(result.status == 1)
        #expect(found.count == 1, "\(found)")
        return try #require(found.first)
    }

    private func change(_ path: String, _ sql: SQL) async throws {
        let database = try SQLiteDatabase(path: path)
        try await database.write { _ = try $0.run(sql) }
        await database.close()
    }

    @Test func `a disk that is nearly full`() async throws {
        let demo = try await DemoFolder.copy()
        let found = try await wrong(["--data", demo.path], environment: ["ANJU_LIMITS_FREE_MEBIBYTES": "1000000000"])
        #expect(found.about == "space")
        #expect(found.mend == "make room: 1000000000 MiB are the least")
    }

    @Test func `typefaces that papers would miss`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        let none = scratch.file("fonts.conf")
        try "<?xml version=\"1.0\"?><fontconfig><dir>\(scratch.path)</dir></fontconfig>".write(
            toFile: none, atomically: true, encoding: .utf8)
        let found = try await wrong(["--data", demo.path], environment: ["FONTCONFIG_FILE": none])
        #expect(found.about == "fonts")
        #expect(found.mend == "apt-get install fonts-noto-cjk fonts-noto-core")
    }

    @Test(arguments: [("", 0o755, "chmod 700 "), ("/blobs", 0o750, "chmod 700 "), ("/anju.db", 0o644, "chmod 600 ")])
    func `a folder or file that others can look into`(name: String, mode: Int, mend: String) async throws {
        let demo = try await DemoFolder.copy()
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: demo.path + name)
        let found = try await wrong(["--data", demo.path])
        #expect(found.about == "folder")
        #expect(found.mend == mend + demo.path + name)
    }

    @Test func `a clock that was turned back`() async throws {
        let demo = try await DemoFolder.copy()
        try await change(demo.database, "UPDATE ledger_entry SET at = 32503680000000 WHERE action = 'setting.changed'")
        let found = try await wrong(["--data", demo.path])
        #expect(found.about == "clock")
        #expect(found.found.contains("3000-01-01"))
        #expect(found.mend?.contains("timedatectl set-ntp true") == true)
    }

    @Test func `a ledger that nobody orders`() async throws {
        let demo = try await DemoFolder.copy()
        try await change(
            demo.database,
            "INSERT INTO ledger_pending (entry) SELECT id FROM ledger_entry WHERE action = 'case.opened' LIMIT 1")
        let found = try await wrong(["--data", demo.path])
        #expect(found.about == "ledger")
        #expect(found.mend?.contains("anju serve") == true)
    }

    @Test func `a reference to nothing`() async throws {
        let demo = try await DemoFolder.copy()
        let script =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('DELETE FROM account'); c.commit()"
        // The sessions and offices of the accounts stay behind.
        try await change(
            demo.database,
            "INSERT INTO session SELECT 'x', id, 0, 0, 32503680000000 FROM account ORDER BY login LIMIT 1")
        #expect(try await Child.run("/usr/bin/python3", ["-c", script, demo.database]).status == 0)
        let found = try await wrong(["--data", demo.path])
        #expect(found.about == "integrity")
        #expect(found.mend?.contains("restore the newest backup") == true)
    }

    @Test func `another pack, and one that was changed without a new version`() async throws {
        let scratch = try Scratch()
        try FileManager.default.copyItem(atPath: Project.root + "/Packs", toPath: scratch.file("Packs"))
        let place = ["--data", scratch.file("data"), "--pack", scratch.file("Packs/testland")]
        #expect(try await AnjuProgram.run(["migrate"] + place).status == 0)
        let other = try await wrong(["--data", scratch.file("data"), "--pack", "ruili"])
        #expect(other.about == "pack")
        #expect(other.mend == "--pack testland")
        let file = scratch.file("Packs/testland/offices.yaml")
        try (try String(contentsOfFile: file, encoding: .utf8) + "# later\n").write(
            toFile: file, atomically: true, encoding: .utf8)
        let changed = try await wrong(place)
        #expect(changed.found.contains("was changed after it was first used"))
        #expect(changed.mend?.contains("`version` in pack.yaml") == true)
    }

    @Test func `no backup for a week`() async throws {
        let scratch = try Scratch()
        let place = ["--data", scratch.file("data")]
        #expect(try await AnjuProgram.run(["migrate"] + place).status == 0)
        #expect(try await AnjuProgram.run(["doctor"] + place).status == 0)
        // Its entries have their places, and are eight days old.
        try await change(scratch.file("data/anju.db"), "DELETE FROM ledger_pending")
        try await change(scratch.file("data/anju.db"), "UPDATE ledger_entry SET at = at - 8 * 86400000")
        let found = try await wrong(place)
        #expect(found.about == "backup")
        #expect(found.found == "there is none yet")
        #expect(found.mend?.hasPrefix("anju backup") == true)
        #expect(try await AnjuProgram.run(["backup", scratch.file("kept")] + place).status == 0)
        #expect(try await AnjuProgram.run(["doctor"] + place).status == 0)
    }

    @Test(arguments: [(380, "ends in 16 days"), (400, "has ended")])
    func `a certificate that ends`(age: Int, words: String) async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        let files = CertificateFiles(folder: scratch.file("tls"))
        let made = Date(timeIntervalSinceNow: Double(-age) * 86_400)
        let authority = try files.authority(now: made)
        try files.write(authority.server(names: ["localhost"], addresses: [], now: made))
        let found = try await wrong(
            ["--data", demo.path],
            environment: [
                "ANJU_TLS_CERTIFICATE": scratch.file("tls/server.pem"),
                "ANJU_TLS_KEY": scratch.file("tls/server-key.pem"),
            ])
        #expect(found.about == "tls")
        #expect(found.found.hasSuffix(words))
        #expect(found.mend?.hasPrefix("anju config tls") == true)
    }

    @Test func `seals that name another address than the public one`() async throws {
        let demo = try await DemoFolder.copy()
        let found = try await wrong(
            ["--data", demo.path], environment: ["ANJU_PUBLIC_ADDRESS": "https://centre.lan:8443"])
        #expect(found.about == "seals")
        #expect(found.mend?.contains("https://centre.lan:8443/status/permits") == true)
    }

    @Test func `keys of another deployment`() async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        #expect(try await AnjuProgram.run("migrate", "--data", scratch.file("other")).status == 0)
        try FileManager.default.removeItem(atPath: demo.path + "/keys/keyring.json")
        try FileManager.default.copyItem(
            atPath: scratch.file("other/keys/keyring.json"), toPath: demo.path + "/keys/keyring.json")
        let found = try await wrong(["--data", demo.path])
        #expect(found.about == "sealed")
        #expect(found.mend?.contains("bring those that belong") == true)
    }

    #if Postgres
    @Test func `a PostgreSQL that does not answer`() async throws {
        let demo = try await DemoFolder.copy()
        let found = try await wrong([
            "--data", demo.path, "--database", "postgres:host=\(demo.scratch.path) dbname=anju",
        ])
        #expect(found.about == "database")
        #expect(found.mend?.contains("is reachable and yours") == true)
    }
    #endif
}

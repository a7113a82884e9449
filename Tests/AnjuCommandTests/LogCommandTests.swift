import AnjuLog
import AnjuSQL
import AnjuTesting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing

/// `anju log` and what `anju serve` shows of it.
@Suite struct LogCommandTests {
    private func run(_ words: String..., at demo: DemoFolder) async throws -> Child.Result {
        try await AnjuProgram.run(["log"] + words + ["--data", demo.path])
    }

    private func key(_ demo: DemoFolder) async throws -> NoteKey {
        let result = try await run("key", at: demo)
        #expect(result.status == 0)
        return try NoteKey(result.text.trimmingCharacters(in: .newlines))
    }

    private func fetch(_ url: String) async throws -> (status: UInt, body: String, cache: String?) {
        let answer = try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(20))
        let body = try await answer.body.collect(upTo: 1 << 20)
        return (
            answer.status.code, String(decoding: body.readableBytesView, as: UTF8.self),
            answer.headers.first(name: "cache-control")
        )
    }

    private struct Audit: Encodable {
        let key: String
        let kept, places: [String]
        var proofs = 40
    }

    private func audit(_ question: Audit) async throws -> [String] {
        let text = try await Oracle.run("log_check.py", ["--audit"], input: try JSONEncoder().encode(question))
        return try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }

    /// Started and stopped, so that everything that was entered has its place.
    private func settle(_ demo: DemoFolder, _ more: [String] = []) async throws {
        let server = try await ServingProgram.start(["--data", demo.path] + more)
        #expect(await server.stop() == 0)
    }

    /// The whole folder as it was when it was copied to `before`.
    private func rollBack(_ demo: DemoFolder) throws {
        try FileManager.default.removeItem(atPath: demo.path)
        try FileManager.default.copyItem(atPath: demo.scratch.file("before"), toPath: demo.path)
    }

    @Test func `what the program serves is audited whole by a program of other people`() async throws {
        let demo = try await DemoFolder.copy()
        let key = try await key(demo)
        try await settle(demo)
        let server = try await ServingProgram.start(["--data", demo.path])
        let checkpoint = try await fetch(server.address + "/log/checkpoint")
        #expect(checkpoint.status == 200 && checkpoint.cache == "no-cache")
        let signed = try SignedCheckpoint(checkpoint.body)
        #expect(signed.isSigned(by: key) && signed.checkpoint.size > 100)
        let words = try await audit(
            Audit(key: key.text, kept: [checkpoint.body], places: [server.address + "/log"]))
        #expect(words == [""])
        let size = signed.checkpoint.size
        let last = TileID(level: 0, number: size / 256).map { TilePath.tile($0, width: size % 256).text } ?? ""
        let tile = try await fetch(server.address + "/log/" + last)
        #expect(tile.status == 200 && tile.cache == "public, max-age=31536000, immutable")
        for path in ["tile/0/999", "tile/0/x", "tile/0/..%2f000", "tile/entries/000.p/0", "tile/9/000"] {
            #expect(try await fetch(server.address + "/log/" + path).status == 404, "\(path)")
        }
        #expect(await server.stop() == 0)
    }

    @Test func `an exported folder is served as it is, and audited against a kept checkpoint`() async throws {
        let demo = try await DemoFolder.copy()
        let key = try await key(demo)
        try await settle(demo)
        let folder = demo.scratch.file("log")
        #expect(try await run("export", folder, at: demo).status == 0)
        #expect(try await run("export", folder, at: demo).status == 2)
        let note = try String(contentsOfFile: folder + "/checkpoint", encoding: .utf8)
        let server = try await ServingProgram.start([folder], as: ["log", "serve"])
        #expect(try await audit(Audit(key: key.text, kept: [note], places: [folder, server.address])) == ["", ""])
        #expect(try await fetch(server.address + "/../demo/anju.db").status == 404)
        #expect(await server.stop() == 0)
    }

    @Test func `an edit of the database is found by the program, and by other people in what it exports`() async throws
    {
        let demo = try await DemoFolder.copy()
        let key = try await key(demo)
        try await settle(demo)
        let whole = try await run("verify", at: demo)
        #expect(whole.status == 0 && whole.text.contains(" 0 waiting"), "\(whole.text)\(whole.errorText)")
        let script = """
            import sqlite3, sys
            c = sqlite3.connect(sys.argv[1])
            c.execute("UPDATE ledger_entry SET actor_name = 'somebody else' WHERE action = 'case.opened'")
            c.commit()
            """
        #expect(try await Child.run("/usr/bin/python3", ["-c", script, demo.database]).status == 0)
        let broken = try await run("verify", at: demo)
        #expect(broken.status == 1 && broken.text.contains("WRONG place") && broken.text.contains("was changed"))
        let folder = demo.scratch.file("log")
        #expect(try await run("export", folder, at: demo).status == 0)
        let words = try await audit(Audit(key: key.text, kept: [], places: [folder]))
        #expect(words.first?.isEmpty == false)
    }

    @Test func `a database that was rolled back whole is found by a kept checkpoint alone`() async throws {
        let demo = try await DemoFolder.copy()
        try await settle(demo)
        try FileManager.default.copyItem(atPath: demo.path, toPath: demo.scratch.file("before"))
        let added = try await AnjuProgram.run(
            ["user", "disable", "counter-clerk", "--data", demo.path])
        #expect(added.status == 0, "\(added.errorText)")
        let server = try await ServingProgram.start(["--data", demo.path])
        #expect(await server.stop() == 0)
        let later = try await ServingProgram.start(["--data", demo.path])
        let kept = try await fetch(later.address + "/log/checkpoint").body
        #expect(await later.stop() == 0)
        let file = demo.scratch.file("kept")
        try kept.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try await run("verify", "--checkpoint", file, at: demo).status == 0)
        try rollBack(demo)
        #expect(try await run("verify", at: demo).status == 0)
        let found = try await run("verify", "--checkpoint", file, at: demo)
        #expect(found.status == 1 && found.text.contains("the log was rolled back"))
    }

    @Test func `a person's proof is theirs, and stands before a program of other people`() async throws {
        let demo = try await DemoFolder.copy()
        let key = try await key(demo)
        try await settle(demo)
        let rows = try await demo.texts(
            "SELECT entry || ' ' || subject AS value FROM ledger_subject ORDER BY entry, subject LIMIT 3")
        var proofs: [[String: String]] = []
        for row in rows {
            let words = row.split(separator: " ").map(String.init)
            let result = try await run("prove", words[0], "--person", words[1], at: demo)
            #expect(result.status == 0)
            let file = try ProofFile(result.text)
            let opening = try #require(file.extra.flatMap { EntryOpening($0) })
            #expect(file.proves(opening.leaf, in: key) && opening.namesPerson && opening.handle == words[1])
            proofs.append([
                "file": result.text,
                "leaf": opening.leaf.map { String($0 / 16, radix: 16) + String($0 % 16, radix: 16) }.joined(),
            ])
        }
        try await checkOffline(try #require(proofs.first?["file"]), key, at: demo)
        struct Question: Encodable {
            let key: String
            let proofs: [[String: String]]
        }
        let input = try JSONEncoder().encode(Question(key: key.text, proofs: proofs))
        #expect(try await Oracle.run("log_check.py", ["--proofs"], input: input).contains("[true, true, true]"))
        let other = try await run("prove", "led_00000000000000000000000000", "--person", "per_x", at: demo)
        #expect(other.status == 1)
    }

    /// `anju log check` says of the file what holds, of a changed one what does not.
    private func checkOffline(_ text: String, _ key: NoteKey, at demo: DemoFolder) async throws {
        let path = demo.scratch.file("a.tlog-proof")
        func check(_ text: String, _ key: String) async throws -> (status: Int32, text: String) {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let result = try await AnjuProgram.run("log", "check", path, "--key", key)
            return (result.status, result.text)
        }
        let whole = try await check(text, key.text)
        #expect(whole.status == 0 && whole.text.hasSuffix("\nPROVEN\n"), "\(whole.text)")
        for step in ["file: holds", "person: holds", "place: holds", "log: holds", "witness: not asked"] {
            #expect(whole.text.contains(step), "\(step)")
        }
        let moved = text.replacing(#/index \d+/#, with: "index 999999")
        for (file, step) in [(moved, "place: FAILS (not-included)"), (text + "\n", "file: FAILS (unreadable)")] {
            let changed = try await check(file, key.text)
            #expect(changed.status == 1 && changed.text.contains(step) && changed.text.contains("NOT PROVEN"))
        }
        let other = try NoteSigner(name: key.name, kind: .log, secret: [UInt8](1...32)).key
        let foreign = try await check(text, other.text)
        #expect(foreign.status == 1 && foreign.text.contains("log: FAILS (other-key)"))
    }

    @Test func `a witness signs what continues, and finds the database that was rolled back`() async throws {
        let demo = try await DemoFolder.copy()
        let key = try await key(demo)
        let folder = demo.scratch.file("witness")
        let nameless = try await AnjuProgram.run("log", "witness", folder, "--log", key.text)
        #expect(nameless.status == 2)
        let witness = try await ServingProgram.start(
            [folder, "--log", key.text, "--name", "witness.example/w1"], as: ["log", "witness"])
        let witnessKey = try NoteKey(try await fetch(witness.address + "/").body.trimmingCharacters(in: .newlines))
        let settings = demo.scratch.file("anju.yaml")
        try "log:\n  witnesses: \(witness.address) \(witnessKey.text)\n".write(
            toFile: settings, atomically: true, encoding: .utf8)
        try await settle(demo)
        try FileManager.default.copyItem(atPath: demo.path, toPath: demo.scratch.file("before"))
        #expect(try await AnjuProgram.run(["user", "disable", "counter-clerk", "--data", demo.path]).status == 0)
        try await settle(demo)
        let seen = try await run("verify", "--config", settings, at: demo)
        #expect(seen.status == 0, "\(seen.text)\(seen.errorText)")
        let server = try await ServingProgram.start(["--data", demo.path])
        let note = try await fetch(server.address + "/log/checkpoint").body
        #expect(await server.stop() == 0)
        #expect(try SignedCheckpoint(note).seen(by: witnessKey) != nil)
        struct Question: Encodable { let key: String; let witnesses, notes: [String] }
        let question = Question(key: key.text, witnesses: [witnessKey.text], notes: [note])
        let answer = try await Oracle.run("log_check.py", ["--notes"], input: try JSONEncoder().encode(question))
        #expect(answer.contains("\"ok\": true"))
        let healthy = try await AnjuProgram.run("doctor", "--data", demo.path, "--config", settings)
        #expect(healthy.text.contains("witness.example/w1 has seen"))

        try rollBack(demo)
        let found = try await run("verify", "--config", settings, at: demo)
        #expect(found.status == 1 && found.text.contains("witness.example/w1 has seen another log"))
        #expect(await witness.stop() == 0)
        try await remembers(folder, key, note)
    }

    /// A witness remembers after a start, and refuses a body beyond its bound.
    private func remembers(_ folder: String, _ key: NoteKey, _ note: String) async throws {
        let again = try await ServingProgram.start([folder, "--log", key.text], as: ["log", "witness"])
        var request = HTTPClientRequest(url: again.address + "/add-checkpoint")
        request.method = .POST
        request.body = .bytes(ByteBuffer(string: "old 0\n\n" + note))
        let answered = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
        #expect(answered.status.code == 409)
        #expect(answered.headers.first(name: "content-type") == "text/x.tlog.size")
        request.body = .bytes(ByteBuffer(repeating: 0x41, count: 1 << 20))
        #expect(try await HTTPClient.shared.execute(request, timeout: .seconds(20)).status.code == 413)
        #expect(await again.stop() == 0)
    }

    @Test func `a witness that does not answer holds nobody`() async throws {
        let demo = try await DemoFolder.copy()
        let settings = demo.scratch.file("anju.yaml")
        let absent = "http://127.0.0.1:9 witness.example/anju+4ed1629b+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
        try "log:\n  witnesses: \(absent)\n".write(toFile: settings, atomically: true, encoding: .utf8)
        try await settle(demo, ["--config", settings])
        let result = try await run("verify", "--config", settings, at: demo)
        #expect(result.status == 0 && result.text.contains(" 0 waiting"))
        try "log:\n  witnesses: nobody\n".write(toFile: settings, atomically: true, encoding: .utf8)
        #expect(try await run("verify", "--config", settings, at: demo).status == 2)
    }
}

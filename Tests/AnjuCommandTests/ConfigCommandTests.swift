import AnjuTesting
import Foundation
import Testing

/// `anju.yaml` and `anju config`.
@Suite struct ConfigCommandTests {
    private struct Line: Decodable { let name, value, source: String }
    private struct Fault: Decodable { let place, message, mend: String }

    private func written(_ text: String, in scratch: Scratch) throws -> String {
        let path = scratch.file("anju.yaml")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func show(_ arguments: [String], environment: [String: String] = [:]) async throws -> [String: Line] {
        let result = try await AnjuProgram.run(["config", "show", "--json"] + arguments, environment: environment)
        let lines = try JSONDecoder().decode([Line].self, from: result.output)
        return Dictionary(lines.map { ($0.name, $0) }) { first, _ in first }
    }

    @Test func `a flag is stronger than the environment, that than the file, the file than the default`() async throws {
        let scratch = try Scratch()
        let file = try written(
            "data: in-file\npack: testland\nlisten:\n  port: 9001\n  host: 127.0.0.2\n", in: scratch)
        let settings = try await show(
            ["--config", file, "--data", "flagged"],
            environment: ["ANJU_DATA": "hidden", "ANJU_LISTEN_PORT": "9002"])
        let found = ["data", "listen.port", "listen.host", "log.level"].map { name in
            [settings[name]?.value, settings[name]?.source]
        }
        #expect(
            found == [
                ["flagged", "--data"], ["9002", "ANJU_LISTEN_PORT"], ["127.0.0.2", "\(file):5"], ["notice", "default"],
            ])
        #expect(settings["pack"]?.value == "testland")
        #expect(settings["database"]?.value == "sqlite:flagged/anju.db")
    }

    @Test func `paths in the file start from the file's folder, wherever the program is started`() async throws {
        let scratch = try Scratch()
        let file = try written("data: here\nbackup:\n  folder: /mnt/usb\n", in: scratch)
        let settings = try await show(["--config", file])
        #expect(settings["data"]?.value == scratch.file("here"))
        #expect(settings["database"]?.value == "sqlite:" + scratch.file("here/anju.db"))
        #expect(settings["backup.folder"]?.value == "/mnt/usb")
    }

    @Test func `the file of the working folder is found, and the environment may name another`() async throws {
        let scratch = try Scratch()
        let file = try written("pack: testland\n", in: scratch)
        let line = "cd '\(scratch.path)' && \"$anju\" config show --json"
        let here = try await AnjuProgram.shell(line)
        #expect(here.text.contains("anju.yaml:1"))
        #expect(try await show([], environment: ["ANJU_CONFIG": file])["pack"]?.source == "\(file):1")
    }

    @Test func `every mistake is told at once, with its line and its mend`() async throws {
        let scratch = try Scratch()
        let file = try written(
            """
            databse: sqlite:x
            listen:
              port: 99999
              behind-proxy: maybe
            database: mysql:x
            level: debug
            tls: [a]
            """, in: scratch)
        let result = try await AnjuProgram.run("config", "check", "--json", "--config", file)
        #expect(result.status == 1)
        let faults = try JSONDecoder().decode([Fault].self, from: result.output)
        let told = Dictionary(faults.map { ($0.place, $0) }) { first, _ in first }
        #expect(faults.count == 6)
        #expect(told["\(file):1"]?.mend.contains("`database`") == true)
        #expect(told["\(file):3"]?.message.contains("0 to 65535") == true)
        #expect(told["\(file):4"]?.mend == "write true or false")
        #expect(told["\(file):5"]?.mend.contains("sqlite:PATH") == true)
        #expect(told["\(file):6"]?.mend.contains("`log.level`") == true)
        #expect(told["\(file):7"] != nil)
        let serve = try await AnjuProgram.run("serve", "--config", file)
        #expect(serve.status == 2)
        #expect(serve.errorText.contains("6 faults"))
    }

    @Test(arguments: [("a: 'b\n", 1), ("pack: x\n\tdata: y\n", 2), ("pack: x\npack: y\n", 1), ("pack: &a x\n", 1)])
    func `what is not YAML is told with its line`(text: String, line: Int) async throws {
        let scratch = try Scratch()
        let file = try written(text, in: scratch)
        let result = try await AnjuProgram.run("config", "check", "--config", file)
        #expect(result.status == 1)
        #expect(result.text.hasPrefix("\(file):\(line): "), "\(result.text)")
    }

    @Test func `a password has no place in the file, and a file for it is closed to others`() async throws {
        let scratch = try Scratch()
        let open = try written("database: postgres://anju:s3cret@db/anju\n", in: scratch)
        let refused = try await AnjuProgram.run("config", "--config", open)
        #expect(refused.status == 2)
        #expect(refused.errorText.contains("database-password-file"))
        #expect(!refused.errorText.contains("s3cret"))

        let secret = scratch.file("secret")
        try "p w'd&\n".write(toFile: secret, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret)
        let file = try written("database: postgres://anju@db/anju\ndatabase-password-file: secret\n", in: scratch)
        let readable = try await AnjuProgram.run("config", "--config", file)
        #expect(readable.errorText.contains("chmod 600 \(secret)"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        let good = try await AnjuProgram.run("config", "--config", file)
        #expect(good.status == 0, "\(good.errorText)")
        #expect(good.text.contains("password=***"))
        #expect(!good.text.contains("p%20w"))
    }

    @Test func `files that the settings name are looked at`() async throws {
        let scratch = try Scratch()
        let file = try written(
            "pack: nowhere\nlisten:\n  host: 0.0.0.0\ntls:\n  certificate: none.pem\nbackup:\n  folder: none\n",
            in: scratch)
        let result = try await AnjuProgram.run("config", "check", "--config", file)
        #expect(result.status == 1)
        for part in ["no pack at", "go together", "none.pem cannot be read", "none is not there"] {
            #expect(result.text.contains(part), "\(result.text)")
        }
    }

    @Test func `a slip in a variable's name is not silent`() async throws {
        let result = try await AnjuProgram.run("config", environment: ["ANJU_DATABSE": "sqlite:x"])
        #expect(result.status == 2)
        #expect(result.errorText.contains("did you mean ANJU_DATABASE?"))
    }

    @Test func `the shipped example says every setting, and is sound with every line in force`() async throws {
        let scratch = try Scratch()
        let result = try await AnjuProgram.run("config", "example")
        #expect(result.status == 0)
        let shipped = try String(contentsOfFile: Project.root + "/Documentation/anju.yaml", encoding: .utf8)
        #expect(result.text == shipped, "anju config example > Documentation/anju.yaml")
        // A comment of settings begins with its key at once; one of words with a blank.
        let lines = shipped.split(separator: "\n").map {
            $0.replacing(/^( *)#([a-z][a-z-]*: )/) { "\($0.output.1)\($0.output.2)" }
        }
        let file = try written(lines.filter { !$0.contains("password-file") }.joined(separator: "\n"), in: scratch)
        let settings = try await show(["--config", file])
        let unset = settings.values.filter { $0.source == "default" }.map(\.name)
        #expect(unset == ["database-password-file"])
    }
}

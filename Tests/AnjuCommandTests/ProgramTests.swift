import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// The manners of a command line.
@Suite struct ProgramTests {
    @Test func `help is data: standard output, status 0, every command`() async throws {
        let result = try await AnjuProgram.run("--help")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        for command in [
            "serve", "demo", "migrate", "user", "pack", "verify", "seal", "backup", "restore", "doctor", "config",
            "generate",
        ] {
            #expect(result.text.contains("\n  \(command) "), "\(command)")
        }
    }

    @Test func `the version is one line`() async throws {
        let result = try await AnjuProgram.run("--version")
        #expect(result.status == 0)
        #expect(result.text.wholeMatch(of: /anju \d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        (["serv"], "did you mean `anju serve`?"), (["pack", "check", "--jsn", "ruili"], "--json"),
        (["gibberish"], "anju --help"), (["serve", "--prot", "1"], "--port"),
        (["serve", "--port", "99999"], "0 to 65535"), (["verify"], "Missing expected argument"),
        (["demo", "--people", "0"], "--people is 1 to 500000"), (["serve", "--tls-key", "k"], "go together"),
        (["generate", "--people", "0", "--out", "x"], "--people is 1 to 2000000"),
        (["serve", "--host", "0.0.0.0"], "--behind-proxy"), (["config", "--database", "mysql:x"], "sqlite:PATH"),
    ])
    func `a wrong use ends with 2 and says what is right`(arguments: [String], hint: String) async throws {
        let result = try await AnjuProgram.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errorText.contains(hint), "\(result.errorText)")
    }

    @Test func `a reader that goes away ends it without a word`() async throws {
        let scratch = try Scratch()
        let result = try await AnjuProgram.shell(
            "{ \"$anju\" pack check ruili --json; echo $? > \(scratch.file("status")); } | true")
        #expect(result.errors.isEmpty)
        let status = try String(contentsOfFile: scratch.file("status"), encoding: .utf8)
        // 128 and SIGPIPE's number.
        #expect(status == "141\n")
    }

    @Test func `closed standard files do no harm`() async throws {
        let demo = try await DemoFolder.copy()
        let result = try await AnjuProgram.shell("\"$anju\" user list --data '\(demo.path)' <&- >&- 2>&-")
        #expect(result.status == 0)
        #expect(try await demo.texts("SELECT integrity_check AS value FROM pragma_integrity_check") == ["ok"])
        let verify = try await AnjuProgram.shell("\"$anju\" verify - --data '\(demo.path)' <&-")
        #expect(verify.status == 2)
        #expect(verify.errorText.contains("no text to judge"))
    }

    @Test func `settings come from flags, then the environment, then defaults, and show no password`() async throws {
        let address = "postgres://anju:s3cret@db/anju"
        let result = try await AnjuProgram.run(
            "config", "--data", "flagged", environment: ["ANJU_DATA": "hidden", "ANJU_DATABASE": address])
        #expect(result.status == 0)
        #expect(result.text.contains("flagged"))
        #expect(!result.text.contains("hidden"))
        #expect(result.text.contains("postgres://anju:***@db/anju"))
        #expect(!result.text.contains("s3cret"))
    }

    @Test func `without its packs it says where it looked`() async throws {
        let result = try await AnjuProgram.run("config", environment: ["ANJU_HOME": "/nowhere"])
        #expect(result.status == 1)
        #expect(result.errorText.contains("ANJU_HOME is /nowhere"))
    }
}

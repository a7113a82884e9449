import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// `anju verify` and `anju seal`.
@Suite struct VerifyCommandTests {
    private struct Report: Decodable {
        let valid: Bool
        let code: String
        let number: String?
    }

    private func seal(_ status: String, of demo: DemoFolder) async throws -> String {
        try #require(try await demo.texts("SELECT seal AS value FROM permit WHERE status = \(status)").first)
    }

    private func verify(_ seal: String, _ more: [String]) async throws -> (report: Report, status: Int32) {
        let result = try await AnjuProgram.run(["verify", "-", "--json"] + more, input: seal + "\n")
        return (try JSONDecoder().decode(Report.self, from: result.output), result.status)
    }

    @Test func `a seal of the deployment is genuine, with what the paper must say`() async throws {
        let demo = try await DemoFolder.shared()
        let number = try await demo.texts("SELECT number AS value FROM permit WHERE status = 'valid'").first
        let (report, status) = try await verify(try await seal("valid", of: demo), ["--data", demo.path])
        // No status list: whether it was ended early is not known, and it is not called valid.
        #expect(status == 3)
        #expect(!report.valid && report.code == "seal.status-unknown")
        #expect(report.number == number)
    }

    @Test(arguments: ["suspended", "terminated"])
    func `a permit that was ended early is never called valid for want of a list`(status: String) async throws {
        let demo = try await DemoFolder.shared()
        let (report, exit) = try await verify(try await seal(status, of: demo), ["--data", demo.path])
        #expect(!report.valid && exit == 3)
    }

    @Test(arguments: ["--status", "--root", "--trust"])
    func `a file that is not what it should be is said in words`(option: String) async throws {
        let demo = try await DemoFolder.shared()
        let scratch = try Scratch()
        let path = scratch.file("rubbish")
        try Data("rubbish".utf8).write(to: URL(filePath: path))
        let keys = demo.path + "/keys/seal/"
        var named = ["--trust": keys + "trust.cbor", "--root": keys + "root-public.pem"]
        named[option] = path
        let options = named.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        let seal = try await seal("valid", of: demo)
        let result = try await AnjuProgram.run(["verify", "-"] + options, input: seal + "\n")
        #expect(result.status == 2)
        let said = result.errorText
        #expect(said.contains(path) && !said.contains("CBORError") && !said.contains("notAPublicKey"), "\(said)")
    }

    @Test(arguments: [("valid", "genuine and in time"), ("terminated", "the permit has ended (seal.terminated)")])
    func `people read what is wrong in words, and a birth date as a date`(status: String, words: String) async throws {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        #expect(
            try await AnjuProgram.run("seal", "publish", scratch.file("lists"), "--data", demo.path).status == 0)
        let result = try await AnjuProgram.run(
            ["verify", "-", "--data", demo.path, "--status", scratch.file("lists/status.cbor")],
            input: try await seal(status, of: demo) + "\n")
        let lines = result.text.split(separator: "\n").map(String.init)
        #expect(lines.first?.contains(words) == true, "\(result.text)")
        let birth = try #require(lines.first { $0.hasPrefix("  birth: ") })
        #expect(birth.contains(#/^  birth: \d{4}-\d{2}-\d{2}$/#))
    }

    @Test func `a changed seal is not`() async throws {
        let demo = try await DemoFolder.shared()
        var seal = Array(try await seal("valid", of: demo))
        // The last character but one belongs to the signature.
        seal[seal.count - 2] = seal[seal.count - 2] == "A" ? "B" : "A"
        let (report, status) = try await verify(String(seal), ["--data", demo.path])
        #expect(status == 1)
        #expect(["seal.bad-signature", "seal.malformed"].contains(report.code))
        #expect(report.number == nil)
    }

    @Test func `another deployment's seal has an unknown key`() async throws {
        let demo = try await DemoFolder.shared()
        let scratch = try Scratch()
        #expect(try await AnjuProgram.run("migrate", "--data", scratch.file("other")).status == 0)
        let (report, status) = try await verify(try await seal("valid", of: demo), ["--data", scratch.file("other")])
        #expect(status == 1)
        #expect(report.code == "seal.unknown-key")
    }

    @Test(arguments: [("valid", "valid"), ("suspended", "seal.suspended"), ("terminated", "seal.terminated")])
    func `with the published lists a verifier without a network knows what was ended`(status: String, code: String)
        async throws
    {
        let demo = try await DemoFolder.copy()
        let scratch = try Scratch()
        let published = try await AnjuProgram.run("seal", "publish", scratch.file("lists"), "--data", demo.path)
        #expect(published.status == 0)
        let lists = [
            "--trust", scratch.file("lists/trust.cbor"), "--root", scratch.file("lists/root-public.pem"), "--status",
            scratch.file("lists/status.cbor"),
        ]
        let (report, exit) = try await verify(try await seal(status, of: demo), lists)
        #expect(report.code == code)
        #expect(exit == (code == "valid" ? 0 : 1))
    }

    @Test func `after a rotation the old seals stay good`() async throws {
        let demo = try await DemoFolder.copy()
        let trust = demo.path + "/keys/seal/trust.cbor"
        let before = FileManager.default.contents(atPath: trust)
        #expect(try await AnjuProgram.run("seal", "rotate", "--data", demo.path).status == 0)
        #expect(FileManager.default.contents(atPath: trust) != before)
        #expect(try await verify(try await seal("valid", of: demo), ["--data", demo.path]).status == 3)
    }
}

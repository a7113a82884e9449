import AnjuSQL
import AnjuTesting
import Foundation
import Testing

/// `anju user`.
@Suite struct UserCommandTests {
    private struct Line: Decodable {
        let login, role, state: String
    }

    private func list(_ data: String) async throws -> [Line] {
        try JSONDecoder().decode(
            [Line].self, from: try await AnjuProgram.run("user", "list", "--json", "--data", data).output)
    }

    private func add(_ login: String, _ data: String, _ more: [String] = [], input: String = "") async throws
        -> Child.Result
    {
        let account = ["user", "add", login, "--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre"]
        return try await AnjuProgram.run(account + ["--data", data] + more, input: input)
    }

    @Test(arguments: ["a b/<script>", "-clerk", "../clerk", "clerk\nroot"])
    func `a name that cannot be typed or printed everywhere is refused`(login: String) async throws {
        let demo = try await DemoFolder.shared()
        let result = try await AnjuProgram.run([
            "user", "add", "--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--data", demo.path,
            "--", login,
        ])
        #expect(result.status == 1)
        #expect(result.errorText.contains("account.login"), "\(result.errorText)")
    }

    @Test func `an account is added with a password that is printed once and kept nowhere`() async throws {
        let demo = try await DemoFolder.copy()
        let result = try await add("new-clerk", demo.path)
        #expect(result.status == 0)
        #expect(result.text.wholeMatch(of: /([a-z2-9]{4}-){3}[a-z2-9]{4}\n/) != nil, "\(result.text)")
        // The demonstration has administrators: what is added here waits for one of them, and the command says so.
        #expect(result.errorText.contains("an administrator approves it under /access"), "\(result.errorText)")
        let waiting = try await demo.texts(
            """
            SELECT g.proposed_by AS value FROM account_grant g JOIN account a ON a.id = g.account
            WHERE a.login = 'new-clerk' AND g.approved_by IS NULL
            """)
        #expect(waiting == ["anju"])
        #expect(try await list(demo.path).contains { $0.login == "new-clerk" && $0.state == "active" })
        let hash = try await demo.texts("SELECT password_hash AS value FROM account WHERE login = 'new-clerk'")
        #expect(hash.first?.hasPrefix("$argon2id$") == true)
    }

    @Test func `a password from standard input is not printed, and a short one refused`() async throws {
        let demo = try await DemoFolder.copy()
        let long = try await add("piped", demo.path, ["--password-stdin"], input: "correct horse battery\n")
        #expect(long.status == 0)
        #expect(long.output.isEmpty)
        let short = try await add("short", demo.path, ["--password-stdin"], input: "short\n")
        #expect(short.status == 1)
        #expect(short.errorText.contains("password.too-short"))
        let none = try await add("none", demo.path, ["--password-stdin"])
        #expect(none.status == 2)
        #expect(
            try await list(demo.path).filter { ["piped", "short", "none"].contains($0.login) }.map(\.login) == ["piped"]
        )
    }

    @Test func `a name that is taken and a role that is not there are refused`() async throws {
        let demo = try await DemoFolder.copy()
        let taken = try await add("counter-clerk", demo.path)
        #expect(taken.status == 1)
        #expect(taken.errorText.contains("account.login-taken"))
        let role = try await AnjuProgram.run(
            "user", "add", "x", "--name", "x", "--role", "clerk", "--office", "foreign_centre", "--data", demo.path)
        #expect(role.status == 1)
        #expect(role.errorText.contains("counter_clerk"))
    }

    @Test func `a disabled account stays in the list`() async throws {
        let demo = try await DemoFolder.copy()
        #expect(try await AnjuProgram.run("user", "disable", "market-officer", "--data", demo.path).status == 0)
        #expect(try await list(demo.path).first { $0.login == "market-officer" }?.state == "disabled")
        #expect(try await AnjuProgram.run("user", "disable", "nobody", "--data", demo.path).status == 1)
    }

    @Test func `a database that is not there is not made by listing`() async throws {
        let scratch = try Scratch()
        let result = try await AnjuProgram.run("user", "list", "--data", scratch.file("none"))
        #expect(result.status == 1)
        #expect(result.errorText.contains("anju migrate"))
        #expect(!FileManager.default.fileExists(atPath: scratch.file("none/anju.db")))
    }
}

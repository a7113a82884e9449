import AnjuSQL
import AnjuTesting
import Foundation
import Testing

@testable import anju

/// Commands on a folder that a server works on.
@Suite struct AdminSocketTests {
    private func add(_ login: String, _ data: String) async throws -> Child.Result {
        try await AnjuProgram.run(
            "user", "add", login, "--name", "示例", "--role", "counter_clerk", "--office", "foreign_centre", "--data",
            data)
    }

    private func logins(_ data: String) async throws -> [String] {
        let list = try await AnjuProgram.run("user", "list", "--data", data)
        return list.text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test func `the server does it, and the command never opens the database`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        let opened = demo.scratch.file("opened")
        let traced = try await AnjuProgram.shell(
            "strace -f -e trace=open,openat -o '\(opened)' \"$anju\" user add second --name 示例 --role counter_clerk "
                + "--office foreign_centre --data '\(demo.path)'")
        #expect(traced.status == 0, "\(traced.errorText)")
        let trace = try String(contentsOfFile: opened, encoding: .utf8)
        #expect(trace.contains("serving.lock"))
        #expect(!trace.contains("anju.db\""))
        #expect(try await logins(demo.path).contains("second"))
        let socket = try FileManager.default.attributesOfItem(atPath: demo.path + "/admin.socket")
        #expect(socket[.posixPermissions] as? Int == 0o600)
        #expect(await server.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: demo.path + "/admin.socket"))
        #expect(try await logins(demo.path).contains("second"))
    }

    @Test func `what it refuses is said as if it had been refused here`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        let taken = try await add("counter-clerk", demo.path)
        #expect(taken.status == 1)
        #expect(taken.errorText.contains("account.login-taken"))
        let role = try await AnjuProgram.run(
            "user", "add", "x", "--name", "x", "--role", "clerk", "--office", "foreign_centre", "--data", demo.path)
        #expect(role.errorText.contains("counter_clerk"))
        #expect(role.errorText.contains("code.unknown"))
        #expect(await server.stop() == 0)
    }

    @Test func `doctor, seals and backups go through it too; a migration waits`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        let doctor = try await AnjuProgram.run("doctor", "--data", demo.path)
        #expect(doctor.status == 0, "\(doctor.text)")
        #expect(try await AnjuProgram.run("seal", "rotate", "--data", demo.path).status == 0)
        let lists = demo.scratch.file("lists")
        #expect(try await AnjuProgram.run("seal", "publish", lists, "--data", demo.path).status == 0)
        #expect(FileManager.default.fileExists(atPath: lists + "/status.cbor"))
        let backup = try await AnjuProgram.run("backup", demo.scratch.file("kept"), "--data", demo.path)
        #expect(backup.status == 0, "\(backup.errorText)")
        let migrate = try await AnjuProgram.run("migrate", "--data", demo.path)
        #expect(migrate.status == 1)
        #expect(migrate.errorText.contains("another anju works on \(demo.path) (serve, process "))
        #expect(await server.stop() == 0)
        let entered = try await demo.texts(
            "SELECT action AS value FROM ledger_entry WHERE action IN ('backup.taken', 'backup.kept', 'seal.rotated') ORDER BY action"
        )
        #expect(entered == ["backup.kept", "backup.taken", "seal.rotated"])
    }

    @Test func `a socket that a killed server left is no hindrance`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        #expect(await server.crash() == 128 + SIGKILL)
        #expect(FileManager.default.fileExists(atPath: demo.path + "/admin.socket"))
        #expect(try await add("alone", demo.path).status == 0)
        let again = try await ServingProgram.start(["--data", demo.path])
        #expect(try await add("together", demo.path).status == 0)
        #expect(try await logins(demo.path).filter { ["alone", "together"].contains($0) }.count == 2)
        #expect(await again.stop() == 0)
    }

    @Test func `a folder's path may be longer than a socket's`() async throws {
        let demo = try await DemoFolder.copy()
        let deep = demo.scratch.file(String(repeating: "long-", count: 30))
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        let data = deep + "/" + String(repeating: "d", count: 100)
        try FileManager.default.moveItem(atPath: demo.path, toPath: data)
        let server = try await ServingProgram.start(["--data", data])
        #expect(try await add("far", data).status == 0)
        #expect(try await logins(data).contains("far"))
        #expect(await server.stop() == 0)
    }

    @Test func `another program's version and noise are refused, and the server goes on`() async throws {
        let demo = try await DemoFolder.copy()
        let server = try await ServingProgram.start(["--data", demo.path])
        for (question, answer) in [
            (#"{"program":"anju 0.0.0","errand":{"future":{}}}"#, "restart the server"), ("noise", "failed"),
        ] {
            let file = UnixSocket.make()
            #expect(UnixSocket.withAddress(of: "admin.socket", in: demo.path) { connect(file, $0, $1) } == 0)
            #expect(UnixSocket.writeAll(Data(question.utf8), to: file))
            shutdown(file, Int32(SHUT_WR))
            let text = String(decoding: try #require(UnixSocket.readAll(file, limit: 1 << 20)), as: UTF8.self)
            #expect(text.contains(answer), "\(text)")
            close(file)
        }
        #expect(try await logins(demo.path).contains("counter-clerk"))
        #expect(await server.stop() == 0)
    }

    @Test func `only its own user and root are heard`() {
        #expect(AdminSocket.hears(geteuid()))
        #expect(AdminSocket.hears(0))
        #expect(!AdminSocket.hears(geteuid() + 1))
    }

    @Test func `a folder of another user is left alone`() async throws {
        let scratch = try Scratch()
        let folder = scratch.file("data")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // Root may give a folder away; everybody else finds one that is not theirs.
        let foreign = geteuid() == 0 && chown(folder, 65_534, 65_534) == 0 ? folder : "/usr"
        let result = try await AnjuProgram.run("migrate", "--data", foreign)
        #expect(result.status == 1)
        #expect(result.errorText.contains("belongs to the user"))
        #expect(!FileManager.default.fileExists(atPath: foreign + "/anju.db"))
    }
}

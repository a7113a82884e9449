import AnjuTesting
import Foundation
import Testing

/// `anju doctor`.
@Suite struct DoctorCommandTests {
    private struct Finding: Decodable {
        let about, found: String
        let isGood: Bool
        let mend: String?
    }

    private func examine(_ data: String) async throws -> (findings: [Finding], status: Int32) {
        let result = try await AnjuProgram.run("doctor", "--json", "--data", data)
        return (try JSONDecoder().decode([Finding].self, from: result.output), result.status)
    }

    @Test func `a sound deployment has nothing wrong`() async throws {
        let demo = try await DemoFolder.copy()
        let (findings, status) = try await examine(demo.path)
        #expect(status == 0, "\(findings.filter { !$0.isGood })")
        let due: Set = [
            "files", "pack", "passwords", "fonts", "folder", "keys", "space", "schema", "durability", "integrity",
            "clock", "sealed",
            "words",
            "ledger", "witnesses", "backup",
        ]
        #expect(Set(findings.map(\.about)) == due)
    }

    @Test(arguments: ["keys/keyring.json", "keys/seal/permit.pem"])
    func `a key that others can read is found, with its cure`(name: String) async throws {
        let demo = try await DemoFolder.copy()
        let path = demo.path + "/" + name
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let (findings, status) = try await examine(demo.path)
        #expect(status == 1)
        let wrong = try #require(findings.first { !$0.isGood })
        #expect(wrong.about == "keys")
        #expect(wrong.mend == "chmod 600 \(path)")
    }

    @Test func `a folder without a deployment is told from a sick one`() async throws {
        let scratch = try Scratch()
        let (findings, status) = try await examine(scratch.file("none"))
        #expect(status == 1)
        #expect(findings.filter { !$0.isGood }.map(\.about) == ["keys", "database"])
    }
}

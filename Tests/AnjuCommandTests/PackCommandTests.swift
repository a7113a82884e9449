import AnjuTesting
import Foundation
import Testing

/// `anju pack`.
@Suite struct PackCommandTests {
    private struct Report: Decodable {
        struct Finding: Decodable {
            let severity, file, rule, mend: String
            let line: Int
        }

        let id: String
        let errors: Int
        let diagnostics: [Finding]
    }

    private struct Outcome: Decodable {
        let name: String
        let failures: [String]
    }

    @Test(arguments: ["ruili", "testland"])
    func `a sound pack is reported as JSON with status 0`(pack: String) async throws {
        let result = try await AnjuProgram.run("pack", "check", Project.root + "/Packs/" + pack, "--json")
        #expect(result.status == 0)
        let report = try JSONDecoder().decode(Report.self, from: result.output)
        #expect(report.id == pack)
        #expect(report.errors == 0)
    }

    @Test func `a broken pack ends with 1 and names file, line and cure`() async throws {
        let scratch = try Scratch()
        let folder = scratch.file("testland")
        try FileManager.default.copyItem(atPath: Project.root + "/Packs/testland", toPath: folder)
        let offices = folder + "/offices.yaml"
        let text = try String(contentsOfFile: offices, encoding: .utf8)
        let broken = try #require(text.firstMatch(of: /department: (\w+)/))
        try text.replacingCharacters(in: broken.output.1.startIndex..<broken.output.1.endIndex, with: "nowhere")
            .write(toFile: offices, atomically: true, encoding: .utf8)
        let result = try await AnjuProgram.run("pack", "check", folder, "--json")
        #expect(result.status == 1)
        let report = try JSONDecoder().decode(Report.self, from: result.output)
        let finding = try #require(report.diagnostics.first { $0.severity == "error" })
        #expect(finding.file == "offices.yaml")
        #expect(finding.line > 0)
        #expect(!finding.mend.isEmpty)
        let serve = try await AnjuProgram.run("migrate", "--pack", folder, "--data", scratch.file("data"))
        #expect(serve.status == 1)
        #expect(serve.errorText.contains("anju pack check"))
    }

    @Test(arguments: ["ruili", "testland"])
    func `a pack's tests end with 0 only where all pass`(pack: String) async throws {
        let result = try await AnjuProgram.run("pack", "test", pack, "--json")
        let outcomes = try JSONDecoder().decode([Outcome].self, from: result.output)
        #expect(outcomes.count > 10)
        #expect(result.status == (outcomes.allSatisfy(\.failures.isEmpty) ? 0 : 1))
    }

    @Test func `a folder without a pack is a wrong use`() async throws {
        let result = try await AnjuProgram.run("pack", "check", "/tmp")
        #expect(result.status == 2)
    }
}

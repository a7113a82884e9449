import AnjuTesting
import Testing

/// The sources are formatted as `.swift-format` says.
@Suite struct FormatTest {
    @Test func `swift format finds nothing`() async throws {
        let lint = try await Child.run(
            "swift",
            [
                "format", "lint", "--strict", "--recursive", "--parallel", "Sources", "Tests", "Benchmarks",
                "Package.swift",
            ],
            in: Project.root)
        #expect(lint.status == 0, "make format")
        #expect(lint.errorText == "")
    }
}

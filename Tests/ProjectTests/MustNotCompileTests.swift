import Testing

/// What the types forbid stays forbidden.
///
/// Each `Tests/MustNotCompile/<name>.swift` opens with `// expect: <text of the error>` for each error it provokes; its
/// twin `<name>.twin.swift` does the same in the way that is allowed, so that a file never fails for another reason.
@Suite struct MustNotCompileTests {
    private static let folder = "Tests/MustNotCompile"

    @Test func `there are such files, and each has its twin`() throws {
        let names = try SourceTree.names(in: Self.folder)
        let twins = names.filter { $0.hasSuffix(".twin.swift") }
        #expect(!twins.isEmpty)
        #expect(Set(twins) == Set(names.filter { !twins.contains($0) }.map { $0.dropLast(6) + ".twin.swift" }))
    }

    @Test(arguments: try SourceTree.names(in: folder).filter { !$0.hasSuffix(".twin.swift") })
    func `it does not compile, and for the reason it names`(name: String) async throws {
        let expected = try SourceTree.text("\(Self.folder)/\(name)").split(separator: "\n")
            .filter { $0.hasPrefix("// expect: ") }.map { $0.dropFirst("// expect: ".count) }
        try #require(!expected.isEmpty, "\(name) has no line // expect:")
        let check = try await TypeCheck("\(Self.folder)/\(name)")
        #expect(check.status != 0)
        for text in expected { #expect(check.errors.contains { $0.contains(text) }, "no error says: \(text)") }
        for error in check.errors { #expect(expected.contains { error.contains($0) }, "not expected: \(error)") }
    }

    @Test(arguments: try SourceTree.names(in: folder).filter { $0.hasSuffix(".twin.swift") })
    func `its twin compiles`(name: String) async throws {
        let check = try await TypeCheck("\(Self.folder)/\(name)")
        #expect(check.errors == [])
        #expect(check.status == 0)
    }
}

import Testing

/// What is public says what its name cannot.
@Suite struct DocumentationTests {
    @Test func `every public declaration under Sources has a doc comment`() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        #expect(files.contains { !$0.publicDeclarations.isEmpty })
        for file in files {
            for found in file.publicDeclarations where !found.isDocumented && !found.speaksForItself {
                Issue.record("\(file.path):\(found.line): \(found.text)")
            }
        }
    }

    @Test(arguments: [
        ("public var description: String {", true), ("public static func < (left: ID, right: ID) -> Bool", true),
        ("public init(stringLiteral value: StaticString) {", true), ("public init(from decoder: any Decoder)", true),
        ("public func hash(into hasher: inout Hasher)", true), ("public let status: Int32", false),
        ("public init(_ token: Token) { text = token.text }", true),
        ("public init(\n    a: Int = { 1 }()\n) {\n    (self.a, b) = (a, nil)\n}", true),
        ("public init(_ token: Token) { text = f(token) }", false), ("public init(a: Int) { check(a) }", false),
        ("public func encode(_ a: Int)", false),
    ])
    func `only what answers a protocol or keeps what it is given speaks for itself`(swift: String, speaks: Bool) throws
    {
        let found = try #require(SourceFile(path: "a.swift", text: swift).publicDeclarations.first)
        #expect(found.speaksForItself == speaks)
    }
}

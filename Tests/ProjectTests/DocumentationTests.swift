import Testing

/// What is public says what its name cannot.
@Suite struct DocumentationTests {
    @Test func `every public declaration that does not speak for itself has a doc comment`() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        #expect(files.contains { !$0.publicDeclarations.isEmpty })
        // What answers a protocol of ours is explained there.
        let answered = files.reduce(into: Set<String>()) { $0.formUnion($1.requirements) }
        for file in files {
            for found in file.publicDeclarations where !found.isDocumented && !found.speaksForItself {
                if answered.contains(found.kind + " " + found.name), found.kind != "init" { continue }
                Issue.record("\(file.path):\(found.line): \(found.text)")
            }
        }
    }

    @Test func `what a protocol asks for is known`() {
        let file = SourceFile(
            path: "a.swift",
            text: """
                public protocol Reader: Sendable {
                    /// All of it.
                    func read<T>(_ body: () -> T) async throws -> T
                    var dialect: Dialect { get }
                    static var prefix: String { get }
                    init?(value: Int)
                }
                func write() {}
                """)
        #expect(file.requirements == ["func read", "var dialect", "var prefix", "init "])
    }

    @Test(arguments: [
        ("public var description: String {", true), ("public static func < (left: ID, right: ID) -> Bool", true),
        ("public init(stringLiteral value: StaticString) {", true), ("public init(from decoder: any Decoder)", true),
        ("public func hash(into hasher: inout Hasher)", true),
        ("public let status: Int32", true), ("public var rows: [Row] = []", true), ("public var rows: [Row] {", false),
        ("public private(set) var text: String", true), ("public struct A {", false),
        ("public enum B { case c }", false),
        ("public init(_ token: Token) { text = token.text }", true),
        ("public init(\n    a: Int = { 1 }()\n) {\n    (self.a, b) = (a, nil)\n}", true),
        ("public let status: Int32", true), ("public var rows: [Row] = []", true), ("public var rows: [Row] {", false),
        ("public private(set) var text: String", true), ("public struct A {", false),
        ("public enum B { case c }", false),
        ("public init(_ token: Token) { text = f(token) }", false), ("public init(a: Int) { check(a) }", false),
        ("public func encode(_ a: Int)", false),
    ])
    func `only what answers a protocol or keeps what it is given speaks for itself`(swift: String, speaks: Bool) throws
    {
        let found = try #require(SourceFile(path: "a.swift", text: swift).publicDeclarations.first)
        #expect(found.speaksForItself == speaks)
    }
}

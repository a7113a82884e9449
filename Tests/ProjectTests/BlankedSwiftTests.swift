import Testing

/// The reader that the project tests stand on: what it calls code, and where it sees functions.
@Suite struct BlankedSwiftTests {
    @Test(arguments: [
        ("let a = 1 // as! b", "let a = 1         "),
        ("/* a /* b */ try! */ let c", "                     let c"),
        (#"let a = "try! \(b!) c""#, #"let a = "     \(b!)  ""#),
        (##"let a = #"x" \(b) \#(c!)"#"##, ##"let a = #"        \#(c!)"#"##),
        (#"f(/"a!/, "b")"#, #"f(     , " ")"#),
        ("let a = b / c / d!", "let a = b / c / d!"),
        ("let a = #/try!/#", "let a = #       "),
        ("`a! b`()", "      ()"),
    ])
    func `comments, texts and expressions become blanks, and interpolations stay code`(swift: String, code: String) {
        var blanked = BlankedSwift(swift)
        #expect(blanked.text() == code)
    }

    @Test func `a text of several lines keeps the numbers of the lines`() {
        let file = SourceFile(path: "a.swift", text: "let a = \"\"\"\n  func b() {\n  \"\"\"\nlet c!")
        #expect(file.code.count == 4)
        #expect(file.code[1].allSatisfy { $0 == " " })
        #expect(file.code[3] == "let c!")
    }

    @Test func `a function's length is counted from its name to its last brace`() {
        let file = SourceFile(
            path: "a.swift",
            text: """
                protocol P {
                    func a()
                    var b: Int { get }
                }
                struct S {
                    init(
                        c: Int = { 1 }()
                    ) where T: P
                    {
                        d = .init { e }
                    }
                    var f: Int {
                        func g() { }
                        return 1
                    }
                }
                """)
        #expect(file.functions.map(\.name) == ["b", "init", "f", "g"])
        #expect(file.functions.map(\.lines) == [1, 6, 4, 1])
    }

    @Test func `a public declaration is known with and without its comment`() {
        let file = SourceFile(
            path: "a.swift",
            text: """
                public import B
                /// One.
                @frozen
                public struct A {
                    public private(set) var b: Int
                    /// Three.
                    public static func c() {}
                    @inlinable public init() {}
                    public enum `D e` {}
                    // not this
                    var open = 1
                    public let f = "public let g"
                }
                """)
        #expect(file.publicDeclarations.map(\.name) == ["A", "b", "c", "init", "", "f"])
        #expect(file.publicDeclarations.map(\.isDocumented) == [true, false, true, false, false, false])
    }
}

extension SourceFile.Declaration {
    /// Whether the declaration only answers a protocol, which says what it means, or only keeps what it is given.
    var speaksForItself: Bool {
        onlyKeeps || Self.witnesses.contains { text.contains($0) }
    }

    /// With the bracket or blank behind, so that a longer name is not taken for one of these.
    private static let witnesses = [
        "var description:", "let description:", "var debugDescription:", "func == (", "func ==(", "func < (", "func <(",
        "func hash(into ",
        "func encode(to ", "init(from decoder:", "init(stringLiteral ", "init(integerLiteral ", "init(floatLiteral ",
        "init(booleanLiteral ", "init(nilLiteral:", "init(arrayLiteral ", "init(dictionaryLiteral ",
        "init(stringInterpolation", "init(literalCapacity: ", "func appendLiteral(", "struct StringInterpolation:",
        "var sqlValue:",
        "init?(sqlValue:",
    ]
}

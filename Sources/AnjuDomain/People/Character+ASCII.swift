extension Character {
    /// Whether it is one of `0` to `9`, and nothing besides.
    ///
    /// The range `"0"..."9"` of characters holds a `3` with an accent too, which is no digit and has no value.
    var isASCIIDigit: Bool { asciiValue.map { (48...57).contains($0) } ?? false }

    /// Whether it is one of `A` to `Z`, and nothing besides.
    var isASCIICapital: Bool { asciiValue.map { (65...90).contains($0) } ?? false }
}

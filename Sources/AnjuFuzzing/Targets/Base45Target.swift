import AnjuSeal

/// The letters of a seal's code.
enum Base45Target {
    static let target = FuzzTarget(
        "base45", "the letters of a seal", words: ["FGW", "GGW", ":::", "00"].map { Array($0.utf8) }, longest: 2_000,
        seeds: { [[], [0], [1, 2], Array(0...255)].map { Array(Base45.encode($0).utf8) } + [Array("FGW6".utf8)] },
        run: { input in
            let text = String(decoding: input, as: UTF8.self)
            let bytes: [UInt8]
            do { bytes = try Base45.decode(text) } catch { return .refused("\(error)") }
            try BrokenRule.unless(Base45.encode(bytes) == text, "the same bytes are written with other letters")
            return .accepted("\(bytes.count & 1)")
        })
}

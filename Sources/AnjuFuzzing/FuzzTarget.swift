/// One parser that reads what strangers send, with what has to hold of all that it takes.
public struct FuzzTarget: Sendable {
    /// How it is named on the command line.
    public let name: String
    /// What is read, in a few words.
    public let what: String
    /// Sound inputs, and some that are not, from which all others are made.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Words of the format, which chance alone would take long to write.
    let words: [[UInt8]]
    /// The most bytes of an input.
    let longest: Int
    /// Puts right what stands between a changed input and the parser, such as check sums.
    let mend: (@Sendable (inout [UInt8]) -> Void)?
    /// Gives the input to the parser; throws ``BrokenRule`` where something does not hold.
    let run: @Sendable ([UInt8]) throws -> FuzzOutcome

    init(
        _ name: String, _ what: String, words: [[UInt8]] = [], longest: Int = 4_096,
        seeds: @escaping @Sendable () throws -> [[UInt8]], mend: (@Sendable (inout [UInt8]) -> Void)? = nil,
        run: @escaping @Sendable ([UInt8]) throws -> FuzzOutcome
    ) {
        (self.name, self.what, self.words, self.longest) = (name, what, words, longest)
        (self.seeds, self.mend, self.run) = (seeds, mend, run)
    }

    /// Gives one input to the parser.
    public func check(_ input: [UInt8]) throws -> FuzzOutcome { try run(input) }
}

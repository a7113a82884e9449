/// An input by which something went wrong.
struct Finding {
    enum Kind: String {
        /// The process ended by a trap or a signal, or found no memory.
        case crash
        /// The input was not read in the time given.
        case hang
        /// The input was taken, and something does not hold.
        case rule
    }

    let kind: Kind
    let input: [UInt8]
    /// What was said last.
    let words: String
}

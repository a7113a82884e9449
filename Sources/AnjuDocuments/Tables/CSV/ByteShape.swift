/// Whether bytes, one after another, can be a text of an encoding.
protocol ByteShape {
    /// Takes the next byte; false where it cannot follow.
    mutating func takes(_ byte: UInt8) -> Bool
    /// Whether no character is left unfinished.
    var isWhole: Bool { get }
}

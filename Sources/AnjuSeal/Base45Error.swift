/// Why a text is not Base45.
public enum Base45Error: Error, Hashable, Sendable {
    /// A character is none of the forty-five.
    case notInAlphabet
    /// One character is left over after the groups of three.
    case loneCharacter
    /// A group stands for more than its bytes can hold.
    case overflow
}

/// Why text is no note, key, checkpoint, proof file or question to a witness.
public enum NoteError: Error, Hashable, Sendable {
    /// Longer than any that is read.
    case tooLong
    /// Not the lines that the format has; the word says where.
    case malformed(String)
    /// A name is empty, or has a space or a plus in it.
    case name
    /// A key is of another kind than is needed, or its identifier is not that of its bytes.
    case key
}

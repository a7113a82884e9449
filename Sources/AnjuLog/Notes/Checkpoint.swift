/// What a log says that it holds: c2sp.org/tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
    /// The log, by a name that is its alone.
    public let origin: String
    /// How many entries.
    public let size: Int
    public let root: TreeHash

    public init(origin: String, size: Int, root: TreeHash) {
        (self.origin, self.size, self.root) = (origin, size, root)
    }

    /// Reads the text of a checkpoint's note.
    ///
    /// Extension lines are refused: our logs write none.
    public init(text: String) throws(NoteError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, lines[3].isEmpty, NoteName.isSound(lines[0]), let size = Decimal.number(lines[1]),
            let root = StrictBase64.bytes(lines[2]).flatMap({ TreeHash($0) })
        else { throw .malformed("checkpoint") }
        self.init(origin: String(lines[0]), size: size, root: root)
    }

    /// Three lines: origin, size, root.
    public var text: String { "\(origin)\n\(size)\n\(StrictBase64.text(root.bytes))\n" }
}

/// Text with signatures under it: c2sp.org/signed-note.
public struct SignedNote: Hashable, Sendable {
    /// The longest note that is read, in bytes.
    public static let longest = 65_536
    /// The most signatures that are read.
    public static let mostLines = 64

    /// What is signed; it ends with the end of a line.
    public let text: String
    public private(set) var lines: [NoteLine]

    /// A note of `text`, which ends with the end of a line, under these signatures.
    public init(text: String, lines: [NoteLine]) { (self.text, self.lines) = (text, lines) }

    /// Reads a whole note.
    public init(_ note: String) throws(NoteError) {
        guard note.utf8.count <= Self.longest else { throw .tooLong }
        let isPlain = note.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F) }
        let parts = note.split(separator: "\n", omittingEmptySubsequences: false)
        // The last empty line of the note divides: what follows are signatures, and the end of the last.
        guard isPlain, parts.count >= 4, parts[parts.count - 1].isEmpty,
            let gap = parts.dropLast().lastIndex(where: \.isEmpty), gap > 0, gap < parts.count - 2
        else { throw .malformed("note") }
        text = parts[..<gap].joined(separator: "\n") + "\n"
        let signatures = parts[(gap + 1)..<(parts.count - 1)]
        guard signatures.count <= Self.mostLines else { throw .tooLong }
        var lines: [NoteLine] = []
        for line in signatures { lines.append(try NoteLine(line)) }
        self.lines = lines
    }

    /// The whole note.
    public var note: String { text + "\n" + lines.map { $0.text + "\n" }.joined() }

    /// Whether a key has signed: a line that names it is its signature, and no other line names it.
    public func isSigned(by key: NoteKey) -> Bool {
        let named = lines.filter { $0.names(key) }
        guard let line = named.first, named.count == 1 else { return false }
        switch key.kind {
        case .log: return key.accepts(line.signature, of: Array(text.utf8))
        case .witness:
            guard let checkpoint = try? Checkpoint(text: text) else { return false }
            return Cosignature(line).isValid(by: key, of: checkpoint)
        }
    }

    /// Adds lines of others, each once.
    public mutating func add(_ more: [NoteLine]) {
        for line in more where !lines.contains(line) { lines.append(line) }
    }
}

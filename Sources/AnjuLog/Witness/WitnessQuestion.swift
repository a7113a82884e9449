/// The body of `add-checkpoint`: c2sp.org/tlog-witness.
public struct WitnessQuestion: Hashable, Sendable {
    /// The longest body that is read.
    public static let longest = SignedNote.longest + 4_096

    /// The size that the log believes the witness has seen.
    public let old: Int
    public let proof: [TreeHash]
    public let checkpoint: SignedCheckpoint

    public init(old: Int, proof: [TreeHash], checkpoint: SignedCheckpoint) {
        (self.old, self.proof, self.checkpoint) = (old, proof, checkpoint)
    }

    /// Reads ``text``.
    public init(_ text: String) throws(NoteError) {
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(), first.hasPrefix("old "), let old = Decimal.number(first.dropFirst(4))
        else { throw .malformed("old") }
        var proof: [TreeHash] = []
        while let line = lines.popFirst(), !line.isEmpty {
            guard let hash = StrictBase64.bytes(line).flatMap({ TreeHash($0) }), proof.count < 63 else {
                throw .malformed("proof")
            }
            proof.append(hash)
        }
        self.init(old: old, proof: proof, checkpoint: try SignedCheckpoint(lines.joined(separator: "\n")))
    }

    /// The body.
    public var text: String {
        (["old \(old)"] + proof.map { StrictBase64.text($0.bytes) } + [""]).joined(separator: "\n") + "\n"
            + checkpoint.note
    }
}

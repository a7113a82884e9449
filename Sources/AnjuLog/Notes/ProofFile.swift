/// A proof that stands alone: c2sp.org/tlog-proof.
public struct ProofFile: Hashable, Sendable {
    private static let head = "c2sp.org/tlog-proof@v1"
    /// The longest file that is read.
    public static let longest = 131_072

    /// What the application adds; nothing in the proof says that it is true.
    public let extra: [UInt8]?
    /// The entry's place, from 0.
    public let index: Int
    public let proof: [TreeHash]
    public let checkpoint: SignedCheckpoint

    public init(extra: [UInt8]?, index: Int, proof: [TreeHash], checkpoint: SignedCheckpoint) {
        (self.extra, self.index, self.proof, self.checkpoint) = (extra, index, proof, checkpoint)
    }

    /// Reads ``text``.
    public init(_ text: String) throws(NoteError) {
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == Self.head[...] else { throw .malformed("head") }
        var extra: [UInt8]?
        if let line = lines.first, line.hasPrefix("extra ") {
            guard let bytes = StrictBase64.bytes(line.dropFirst(6)) else { throw .malformed("extra") }
            extra = bytes
            lines = lines.dropFirst()
        }
        guard let line = lines.popFirst(), line.hasPrefix("index "), let index = Decimal.number(line.dropFirst(6))
        else { throw .malformed("index") }
        var proof: [TreeHash] = []
        while let line = lines.popFirst(), !line.isEmpty {
            guard let hash = StrictBase64.bytes(line).flatMap({ TreeHash($0) }), proof.count < 63 else {
                throw .malformed("proof")
            }
            proof.append(hash)
        }
        let checkpoint = try SignedCheckpoint(lines.joined(separator: "\n"))
        self.init(extra: extra, index: index, proof: proof, checkpoint: checkpoint)
    }

    /// The file.
    public var text: String {
        let lines = [Self.head] + (extra.map { ["extra " + StrictBase64.text($0)] } ?? []) + ["index \(index)"]
        let hashes = proof.map { StrictBase64.text($0.bytes) }
        return (lines + hashes + [""]).joined(separator: "\n") + "\n" + checkpoint.note
    }

    /// Whether an entry stands at ``index`` in what the log has signed.
    public func proves(_ leaf: [UInt8], in log: NoteKey) -> Bool {
        checkpoint.isSigned(by: log)
            && ProofCheck.includes(
                .leaf(leaf), at: index, size: checkpoint.checkpoint.size, proof: proof,
                root: checkpoint.checkpoint.root)
    }
}

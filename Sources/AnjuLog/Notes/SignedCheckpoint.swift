/// A checkpoint with the note that says it.
public struct SignedCheckpoint: Hashable, Sendable {
    public let checkpoint: Checkpoint
    public private(set) var signed: SignedNote

    /// Signs a checkpoint as the log.
    public init(_ checkpoint: Checkpoint, by signer: NoteSigner) throws {
        self.checkpoint = checkpoint
        signed = SignedNote(text: checkpoint.text, lines: [try signer.line(over: checkpoint.text)])
    }

    /// Reads a note and trusts nobody: ``isSigned(by:)`` is still to be asked.
    public init(_ note: String) throws(NoteError) {
        signed = try SignedNote(note)
        checkpoint = try Checkpoint(text: signed.text)
    }

    /// The whole note.
    public var note: String { signed.note }

    /// Whether the log's key has signed it, under the name that it is the checkpoint's origin.
    public func isSigned(by log: NoteKey) -> Bool {
        log.kind == .log && log.name == checkpoint.origin && signed.isSigned(by: log)
    }

    /// When a witness says that it saw it; `nil` where it has not signed.
    public func seen(by witness: NoteKey) -> UInt64? {
        guard witness.kind == .witness, signed.isSigned(by: witness) else { return nil }
        return signed.lines.first { $0.names(witness) }.flatMap { Cosignature($0).seconds }
    }

    /// Adds the cosignatures among `lines` that are `witness`'s of this checkpoint; answers whether there was one.
    @discardableResult
    public mutating func add(_ lines: [NoteLine], of witness: NoteKey) -> Bool {
        guard let line = lines.first(where: { Cosignature($0).isValid(by: witness, of: checkpoint) }) else {
            return false
        }
        signed = SignedNote(text: signed.text, lines: signed.lines.filter { !$0.names(witness) } + [line])
        return true
    }
}

/// Somebody else who watches logs: signs only what continues what it signed before (c2sp.org/tlog-witness).
///
/// A log that was rolled back, or that shows two people two histories, gets no signature from it.
public struct Witness: Sendable {
    private let signer: NoteSigner
    private let logs: [NoteKey]
    private let store: any WitnessStore

    /// Watches these logs, by their keys.
    public init(signer: NoteSigner, logs: [NoteKey], store: any WitnessStore) {
        (self.signer, self.logs, self.store) = (signer, logs, store)
    }

    /// What it signs with, as others know it.
    public var key: NoteKey { signer.key }

    /// Answers `add-checkpoint` with this body, at a time in seconds.
    public func answer(_ body: String, atSeconds seconds: UInt64) throws -> WitnessAnswer {
        guard let question = try? WitnessQuestion(body) else { return .malformed }
        let next = question.checkpoint.checkpoint
        let keys = logs.filter { $0.name == next.origin }
        guard !keys.isEmpty else { return .unknownLog }
        guard keys.contains(where: question.checkpoint.isSigned) else { return .notSigned }
        guard question.old <= next.size else { return .malformed }
        let known = try store.newest(of: next.origin)
        if let refusal = Self.refusal(of: question, after: known) { return refusal }
        guard try store.keep(next, after: known) else {
            return .seen(size: try store.newest(of: next.origin)?.size ?? 0)
        }
        return .cosigned(try signer.cosignature(of: next, atSeconds: seconds))
    }

    private static func refusal(of question: WitnessQuestion, after known: Checkpoint?) -> WitnessAnswer? {
        let next = question.checkpoint.checkpoint
        guard question.old == known?.size ?? 0 else { return .seen(size: known?.size ?? 0) }
        if let known, known.size == next.size, known.root != next.root { return .seen(size: known.size) }
        let continues = ProofCheck.extends(
            known?.root ?? .empty, size: question.old, to: next.root, size: next.size, proof: question.proof)
        return continues ? nil : .notConsistent
    }
}

/// What checking a person's proof file found, step by step, with nothing but the file and keys that came another way.
///
/// `Public/proof-checker.html` does the same in a browser; a test holds the two together on thousands of changed files.
public struct ProofVerdict: Hashable, Sendable {
    public let findings: [ProofFinding]
    /// What the entry says; `nil` where the file cannot be read.
    public let statement: ProvenStatement?
    /// The person of the file, where it can be read.
    public let handle: String?
    /// The file, where it can be read.
    public let file: ProofFile?

    /// Checks `bytes` as a proof file under the texts of the log's key and of witnesses' keys.
    public init(_ bytes: [UInt8], key: String?, witnesses: [String] = []) {
        guard let text = String(validating: bytes, as: UTF8.self), let file = try? ProofFile(text),
            Array(file.text.utf8) == bytes, let opening = file.extra.flatMap({ EntryOpening($0) }),
            let statement = ProvenStatement(opening.canonical)
        else {
            (findings, statement, handle, file) = ([ProofFinding(.file, .unreadable)], nil, nil, nil)
            return
        }
        let head = file.checkpoint.checkpoint
        let stands = ProofCheck.includes(
            .leaf(opening.leaf), at: file.index, size: head.size, proof: file.proof, root: head.root)
        var findings = [
            ProofFinding(.file, .read), ProofFinding(.person, opening.namesPerson ? .named : .notNamed),
            ProofFinding(.place, stands ? .included : .notIncluded),
            ProofFinding(.log, Self.log(file.checkpoint, key), about: head.origin),
        ]
        findings += witnesses.map { Self.witness(file.checkpoint, $0) }
        if witnesses.isEmpty { findings.append(ProofFinding(.witness, .noWitness)) }
        (self.findings, self.statement, handle, self.file) = (findings, statement, opening.handle, file)
    }

    /// Whether everything that was asked holds, and the log's key was among it.
    public var isProven: Bool {
        findings.allSatisfy { $0.reason.holds != false } && findings.contains { $0.reason == .signed }
    }

    /// Steps and what they found, such as `file:read person:named place:included log:signed witness:no-witness`.
    public var summary: String {
        findings.map { "\($0.step.rawValue):\($0.reason.rawValue)" }.joined(separator: " ")
    }

    private static func log(_ checkpoint: SignedCheckpoint, _ key: String?) -> ProofFinding.Reason {
        guard let key else { return .noKey }
        guard let key = try? NoteKey(key), key.kind == .log else { return .badKey }
        if key.name != checkpoint.checkpoint.origin { return .otherLog }
        if !checkpoint.signed.lines.contains(where: { $0.names(key) }) { return .otherKey }
        return checkpoint.isSigned(by: key) ? .signed : .forged
    }

    private static func witness(_ checkpoint: SignedCheckpoint, _ key: String) -> ProofFinding {
        guard let key = try? NoteKey(key), key.kind == .witness else {
            return ProofFinding(.witness, .badKey, about: key)
        }
        let isNamed = checkpoint.signed.lines.contains { $0.names(key) }
        let reason: ProofFinding.Reason =
            isNamed ? (checkpoint.seen(by: key) == nil ? .forged : .seen) : .notSeen
        return ProofFinding(.witness, reason, about: key.name)
    }
}

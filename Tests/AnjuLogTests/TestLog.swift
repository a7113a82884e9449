import AnjuLog
import AnjuTesting

/// A log with its key, and checkpoints of it.
struct TestLog {
    let signer: NoteSigner
    var log: MemoryLog

    init(_ leaves: [[UInt8]] = LogVectors.leaves, origin: String = "anju.example/log", seed: UInt64 = 1) throws {
        signer = try Self.signer(origin, .log, seed: seed)
        log = MemoryLog(leaves)
    }

    static func signer(_ name: String, _ kind: NoteKey.Kind, seed: UInt64) throws -> NoteSigner {
        try NoteSigner(name: name, kind: kind, secret: SeededBytes(seed: seed).next(32))
    }

    func checkpoint(_ size: Int) throws -> SignedCheckpoint {
        try SignedCheckpoint(
            Checkpoint(origin: signer.key.name, size: size, root: log.root(size)), by: signer)
    }

    func question(from old: Int, to size: Int) throws -> WitnessQuestion {
        WitnessQuestion(
            old: old, proof: old <= size ? try log.tree(size).consistency(from: old) : [],
            checkpoint: try checkpoint(size))
    }
}

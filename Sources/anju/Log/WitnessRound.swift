import AnjuLog
import AnjuServices
import AnjuStore

/// Shows the newest checkpoint to the witnesses and keeps what they sign; nobody who writes waits for it.
struct WitnessRound: Sendable {
    let centre: Centre
    let witnesses: [ConfiguredWitness]

    /// What came of showing a checkpoint to one witness.
    enum Outcome: Sendable {
        case seen
        /// It saw another log than ours, of this size: ours went back, or somebody shows two.
        case differs(size: Int)
        case failed(String)
    }

    /// Asks those who have not seen the newest checkpoint; what came of it by the witness's name.
    @discardableResult
    func run() async throws -> [String: Outcome] {
        guard !witnesses.isEmpty, let newest = try await centre.ledger.readImpersonal({ try $0.checkpoint() }) else {
            return [:]
        }
        return try await withThrowingTaskGroup(of: (String, Outcome).self) { group in
            for witness in witnesses where newest.seen(by: witness.key) == nil {
                group.addTask { (witness.key.name, try await show(newest, to: witness)) }
            }
            var outcomes: [String: Outcome] = [:]
            for try await (name, outcome) in group { outcomes[name] = outcome }
            return outcomes
        }
    }

    /// The witnesses whose memory contradicts the log.
    func faults() async throws -> [LogFault] {
        try await run().sorted { $0.key < $1.key }.compactMap { name, outcome in
            guard case .differs(let size) = outcome else { return nil }
            return .witnessDiffers(name: name, size: size)
        }
    }

    private func show(_ newest: SignedCheckpoint, to witness: ConfiguredWitness) async throws -> Outcome {
        let door = WitnessDoor(witness: witness)
        var old = try await lastSeen(by: witness.key)
        for _ in 0..<3 {
            guard old <= newest.checkpoint.size else { return .differs(size: old) }
            let question = try await question(from: old, newest)
            switch await door.ask(question) {
            case .cosigned(let lines):
                guard try await keep(lines, of: witness.key, newest) else {
                    return .failed("its signature does not hold")
                }
                return .seen
            case .seen(let size) where size != old: old = size
            case .seen(let size): return .differs(size: size)
            case .refused(status: 422): return .differs(size: old)
            case .refused(let status): return .failed("it answered \(status)")
            case .unreachable(let reason): return .failed(reason)
            }
        }
        return .failed("it changes its word")
    }

    private func lastSeen(by witness: NoteKey) async throws -> Int {
        try await centre.ledger.readImpersonal {
            try $0.checkpoint(seenBy: [witness], holding: 0)?.checkpoint.size ?? 0
        }
    }

    private func question(from old: Int, _ newest: SignedCheckpoint) async throws -> WitnessQuestion {
        try await centre.ledger.readImpersonal { transaction in
            let tree = Tree(size: newest.checkpoint.size, in: TileNodes(StoredTiles(transaction)))
            return WitnessQuestion(old: old, proof: try tree.consistency(from: old), checkpoint: newest)
        }
    }

    private func keep(_ lines: [NoteLine], of witness: NoteKey, _ shown: SignedCheckpoint) async throws -> Bool {
        try await centre.ledger.writeImpersonal { transaction in
            let size = shown.checkpoint.size
            guard var kept = try transaction.checkpoint(upTo: size), kept.checkpoint == shown.checkpoint else {
                return true
            }
            let isSigned = kept.add(lines, of: witness)
            if isSigned { try transaction.keepCheckpoint(kept) }
            return isSigned
        }
    }
}

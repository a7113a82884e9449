import AnjuCore
import AnjuLog
import AnjuSQL
import AnjuStore

extension DatabaseExamination {
    /// How far each witness has seen the log.
    func witnesses() async throws -> [Finding] {
        let witnesses = configuration.witnesses
        guard !witnesses.isEmpty else {
            return [.good("witnesses", "none are set: nobody else has seen the log (log.witnesses)")]
        }
        let late = Ambient.system.now().adding(minutes: -10)
        return try await database.read { transaction in
            guard let newest = try transaction.checkpoint() else {
                return [.good("witnesses", "the log has nothing to show yet")]
            }
            let size = newest.checkpoint.size
            return try witnesses.map { witness in
                let seen = try transaction.checkpoint(seenBy: [witness.key], holding: 0)?.checkpoint.size ?? 0
                let words = "\(witness.key.name) has seen \(seen) of \(size) entries"
                let isLate = try seen < size && (transaction.checkpointTime(of: size) ?? late) < late
                return isLate
                    ? .wrong(
                        "witnesses", words,
                        mend:
                            "ask its operator whether \(witness.address) answers; anju log verify says whether it differs"
                    )
                    : .good("witnesses", words)
            }
        }
    }
}

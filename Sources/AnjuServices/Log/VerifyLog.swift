import AnjuCore
public import AnjuLog
public import AnjuStore

/// Checks the whole log against the ledger, the tree and what was signed.
public struct VerifyLog: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// `kept` are checkpoints that somebody kept elsewhere: only those find a database that was rolled back whole.
    public func callAsFunction(kept: [SignedCheckpoint] = []) async throws -> LogVerdict {
        let key = centre.logSigner.key
        return try await centre.ledger.readImpersonal { transaction in
            var check = LogCheck(transaction, key: key)
            return try check.run(kept: kept)
        }
    }
}

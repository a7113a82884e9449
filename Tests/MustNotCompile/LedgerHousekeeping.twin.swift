import AnjuStore

func forget(_ ledger: Ledger) async throws {
    try await ledger.writeImpersonal { transaction in
        try transaction.clearTries("door")
    }
}

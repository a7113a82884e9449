// expect: value of type 'any HousekeepingTransaction' has no member 'run'
import AnjuStore

// Housekeeping leaves no entry, so it can do nothing but what its methods name.
func forget(_ ledger: Ledger) async throws {
    _ = try await ledger.writeImpersonal { transaction in
        try transaction.run("DELETE FROM person")
    }
}

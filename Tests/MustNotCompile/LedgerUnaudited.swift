// expect: cannot convert value of type 'Int' to closure result type 'Audited<T>'
// expect: generic parameter 'T' could not be inferred
import AnjuDomain
import AnjuStore

// A write that leaves no entry of what it did.
func greet(_ ledger: Ledger, as actor: Actor) async throws {
    try await ledger.write(as: actor, for: "operation", law: "PIPL Art.51") { transaction in
        try transaction.setSetting("greeting", "x")
        return 1
    }
}

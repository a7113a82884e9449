import AnjuDomain
import AnjuStore

func greet(_ ledger: Ledger, as actor: Actor) async throws {
    _ = try await ledger.write(as: actor, for: "operation", law: "PIPL Art.51") { transaction in
        try transaction.setSetting("greeting", "x")
        return Audited(1, .settingChanged, on: "greeting")
    }
}

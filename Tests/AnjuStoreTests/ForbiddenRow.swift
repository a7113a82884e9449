import AnjuSQL

/// What no row of a check may say, in words of its own.
enum ForbiddenRow {
    static func faults(_ row: [String: SQLValue]) -> [String] {
        func has(_ name: String) -> Bool { row[name].map { $0 != .null } ?? false }
        func text(_ name: String) -> String { if case .text(let text) = row[name] { text } else { "" } }
        func number(_ name: String) -> Int64 { if case .integer(let number) = row[name] { number } else { 0 } }
        if has("purged_at") {
            let rest = row.keys.filter { has($0) && !["case_id", "purged_at", "step", "version"].contains($0) }
            return rest.isEmpty ? [] : ["a purged row says \(rest.sorted())"]
        }
        var faults: [String] = []
        for name in ["question", "authority", "ground", "decision_number", "decision_hash", "proposer", "expires_at"]
        where !has(name) {
            faults.append("no " + name)
        }
        if number("expires_at") > number("latest_at") { faults.append("beyond its bound") }
        if has("approver"), text("approver") == text("proposer") || text("approver_role") == text("proposer_role") {
            faults.append("one person")
        }
        if has("asked_at"), !has("approver") { faults.append("asked without two") }
        if has("answer"), !has("asked_at") { faults.append("answered unasked") }
        if has("verdict"), text("answer") != "possible" || text("adjudicator").isEmpty {
            faults.append("judged nothing")
        }
        if has("relied_at"), text("verdict") != "same" || !has("noticed_at") {
            faults.append("denied on a match alone")
        }
        if has("deferral_approver"), text("deferral_approver") == text("deferral_proposer") {
            faults.append("one person deferred")
        }
        if has("extender"), text("extender") == "bob" { faults.append("one person made it longer") }
        if number("expires_at") > 2_000, !has("extender") { faults.append("one person made it longer") }
        if has("appeal_outcome"), ["anna", "chen", "bob"].contains(text("appeal_decider")) {
            faults.append("judge of the own deed")
        }
        return faults
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL

/// An entry as it stood in the database when the answer was handed out.
struct CanaryEntry: Sendable {
    let action: String
    let groups: Set<String>
    let people: Set<ID<Person>>

    /// The entries of one moment.
    static func all(at moment: Instant, in database: any Database) async throws -> [CanaryEntry] {
        try await database.read { transaction in
            try transaction.rows("SELECT id, action, item_groups FROM ledger_entry WHERE at = \(moment)").map { row in
                let id: String = try row.get("id")
                let people = try transaction.rows("SELECT subject FROM ledger_subject WHERE entry = \(id)").map {
                    try $0.get("subject", as: ID<Person>.self)
                }
                let groups: String = try row.get("item_groups")
                return CanaryEntry(
                    action: try row.get("action"), groups: Set(groups.split(separator: " ").map(String.init)),
                    people: Set(people))
            }
        }
    }
}

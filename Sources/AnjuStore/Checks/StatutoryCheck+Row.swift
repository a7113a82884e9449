import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuVault

extension StatutoryCheck {
    init(_ row: Row, sealer: ItemSealer) throws {
        let id: ID<StatutoryCheck> = try row.get("id")
        func opened(_ column: String) throws -> String {
            try sealer.open(try row.optional(column), table: "statutory_check", column: column, row: id.rawValue) ?? ""
        }
        self.init(
            id: id, caseID: try row.get("case_id"), step: try row.get("step"), question: try opened("question"),
            authority: try opened("authority"), ground: try opened("ground"),
            decision: Decision(number: try opened("decision_number"), hash: try opened("decision_hash")),
            latest: try row.get("latest_at"), deferrable: try row.optional("deferrable_until"))
    }
}

extension CheckAction {
    /// Where the action with this number is sealed.
    static func place(_ id: ID<StatutoryCheck>, _ sequence: Int) -> SealedPlace {
        SealedPlace(table: "check_action", column: "sealed", row: "\(id.rawValue)/\(sequence)")
    }
}

/// An action as it is sealed.
struct StoredAction: Codable {
    var at: Instant
    var officer: CheckOfficer
    var kind: CheckAction.Kind

    init(_ action: CheckAction) { (at, officer, kind) = (action.at, action.officer, action.kind) }

    var action: CheckAction { CheckAction(at: at, officer: officer, kind: kind) }
}

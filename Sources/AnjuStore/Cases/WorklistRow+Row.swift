import AnjuCore
import AnjuDomain
import AnjuSQL

extension WorklistRow {
    init(_ row: Row, sealer: ItemSealer) throws {
        guard let state = State(rawValue: try row.get("state")) else {
            throw RowError(column: "state", expected: "State")
        }
        let place = "\(try row.get("case_id", as: String.self))/\(try row.get("step", as: String.self))"
        let open = try row.optional("ground", as: String.self)
        let whole = try sealer.open(
            try row.optional("ground_sealed"), table: "case_step", column: "ground_sealed", row: place)
        self.init(
            step: try row.get("step"), department: try row.get("department"), area: try row.get("area"), state: state,
            openedAt: try row.get("opened_at"), dueAt: try row.optional("due_at"), ground: whole ?? open,
            openGround: open, account: try row.optional("account"))
    }
}

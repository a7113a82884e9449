import AnjuCore
import AnjuDomain
import AnjuSQL

extension WorklistRow {
    init(_ row: Row) throws {
        guard let state = State(rawValue: try row.get("state")) else {
            throw RowError(column: "state", expected: "State")
        }
        self.init(
            step: try row.get("step"), department: try row.get("department"), area: try row.get("area"), state: state,
            openedAt: try row.get("opened_at"), dueAt: try row.optional("due_at"), ground: try row.optional("ground"),
            account: try row.optional("account"))
    }
}

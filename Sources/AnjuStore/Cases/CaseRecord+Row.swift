import AnjuCore
import AnjuDomain
import AnjuSQL

extension CaseRecord {
    init(_ row: Row) throws {
        let core = Case(
            id: try row.get("id"), number: try row.get("number"), procedure: try row.get("procedure"),
            pack: try row.get("pack"), area: try row.get("area"), openedAt: try row.get("opened_at"),
            version: try row.get("version"))
        guard let status = CaseStatus(rawValue: try row.get("status")) else {
            throw RowError(column: "status", expected: "CaseStatus")
        }
        self.init(
            core: core, person: try row.get("person"), status: status, codeHash: try row.get("code_hash"),
            endedAt: try row.optional("ended_at"))
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices

/// A page of a department's open steps.
struct WorklistAnswer: Encodable {
    struct Line: Encodable {
        var caseId: String
        var number: String
        var procedure: String
        var version: Int
        var step: String
        var state: String
        var openedAt: String
        var due: String?
        var ground: String?
        var account: String?
    }

    var steps: [Line]
    /// Where the list goes on; left out at its end.
    var nextCursor: String?

    init(_ page: Worklist.PageOfWork) {
        nextCursor = page.next
        steps = page.items.map {
            Line(
                caseId: $0.record.core.id.rawValue, number: $0.record.core.number,
                procedure: $0.record.core.procedure, version: $0.record.core.version, step: $0.row.step,
                state: $0.row.state.rawValue, openedAt: $0.row.openedAt.description, due: $0.row.dueAt?.description,
                ground: $0.row.ground, account: $0.row.account)
        }
    }
}

import AnjuCore
public import AnjuDomain
import AnjuStore

/// A department's open steps, the earliest due first.
///
/// One entry of the ledger names everybody on the page.
public struct Worklist: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// One page of the list.
    public struct PageOfWork: Sendable {
        public var items: [WorklistItem]
        public var hasMore: Bool
    }

    /// At most 50 a page.
    ///
    /// A supervisor reads the list of any department of the office's area.
    public func callAsFunction(
        _ department: String? = nil, page: Int = 0, size: Int = 50, by actor: Actor
    ) async throws -> PageOfWork {
        let role = try await centre.admittedRole(of: actor)
        let wanted = department ?? actor.department
        let purpose = role.mayName("case_step") && wanted == actor.department ? "case_step" : "supervision"
        try await centre.admit(purpose, of: actor)
        let size = min(max(size, 1), 50)
        let area = actor.area.significantDivision
        let centre = centre
        return try await centre.ledger.read(as: actor, for: purpose, law: "PIPL Art.13(3)") { transaction in
            let found = try transaction.worklist(
                departments: [wanted], area: area, limit: size + 1, offset: max(page, 0) * size)
            let items = found.prefix(size).map { item in
                var item = item
                item.row.ground = item.row.ground.map { centre.rulebook.groundShown($0, to: actor.department) }
                return item
            }
            let answer = PageOfWork(items: items, hasMore: found.count > size)
            return Disclosed(answer, .caseListed, on: wanted, of: items.map(\.person.id))
        }
    }
}

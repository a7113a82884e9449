public import AnjuCore

/// Which records of a list are shown: the decision, compiled to a predicate before any record is known.
///
/// A list is what the check lets through, record by record; the same value is turned into SQL, where the list is read.
public struct AccessScope: Hashable, Sendable {
    /// The records of one unit.
    public struct Alternative: Hashable, Sendable {
        public var unit: Unit
        /// Records whose protective blocks an emergency lifts here.
        public var opened: Set<String>

        public init(unit: Unit, opened: Set<String> = []) { (self.unit, self.opened) = (unit, opened) }
    }

    /// One of them is enough; none shows nothing.
    public var alternatives: [Alternative]
    /// Key of the item group that the list shows; `nil` where it shows only that there is a record.
    public var group: String?
    /// What the list is read for.
    public var purpose: String
    /// Keys of the purposes that pass what people had restricted.
    public var passing: Set<String> = []
    public var now: Instant

    public init(alternatives: [Alternative], group: String?, purpose: String, now: Instant) {
        (self.alternatives, self.group, self.purpose, self.now) = (alternatives, group, purpose, now)
    }

    /// Whether the list shows the record, of which these blocks are known.
    public func contains(_ scope: RecordScope, blocks: [Block]) -> Bool {
        let request = AccessRequest(
            actor: "", roles: [], action: .list, scope: scope, group: group, purpose: purpose, now: now)
        let standing = AccessPolicy(blocks: blocks).blocks(in: request)
        return alternatives.contains { alternative in
            alternative.unit.contains(area: scope.area)
                && (alternative.unit.department.map(scope.departments.contains) ?? true)
                && standing.allSatisfy { $0.level == .protected && alternative.opened.contains(scope.record) }
        }
    }
}

extension AccessPolicy {
    /// What the official may have in a list; `request` names no record.
    public func scope(of request: AccessRequest) -> AccessScope {
        let known = AccessCondition.allCases.filter { ![.area, .department, .block].contains($0) }
        let open = isSuspended(request.actor, at: request.now) ? [] : opened(for: request)
        let alternatives = grants.filter { grant in
            known.allSatisfy { holds($0, of: grant, for: request, by: .all) }
        }.map { AccessScope.Alternative(unit: $0.unit, opened: $0.emergency ? open : []) }
        return AccessScope(alternatives: alternatives, group: request.group, purpose: request.purpose, now: request.now)
    }

    /// Records that the official has broken the glass for.
    private func opened(for request: AccessRequest) -> Set<String> {
        Set(
            glasses.filter { glass in
                BreakGlass.Condition.allCases.allSatisfy { $0 == .record || glass.holds($0, for: request) }
            }.map(\.record))
    }
}

public import AnjuCore

/// Everything that decides who may: what is granted, agreed, blocked and opened in an emergency.
///
/// Deny by default: something is allowed only where one grant answers the whole request. A block wins over every grant.
public struct AccessPolicy: Hashable, Sendable {
    public var grants: [Grant]
    public var agreements: [SharingAgreement]
    public var blocks: [Block]
    public var glasses: [BreakGlass]

    public init(
        grants: [Grant] = [], agreements: [SharingAgreement] = [], blocks: [Block] = [], glasses: [BreakGlass] = []
    ) {
        (self.grants, self.agreements, self.blocks, self.glasses) = (grants, agreements, blocks, glasses)
    }

    /// The one decision.
    ///
    /// Of several grants that answer it, the one that shows most is named.
    public func decide(_ request: AccessRequest) -> AccessDecision { decide(request, by: .all) }

    func decide(_ request: AccessRequest, by conditions: AccessConditions) -> AccessDecision {
        var best: (grant: Grant, level: MaskLevel)?
        var nearest: (missing: [AccessAxis], grant: String)?
        for grant in grants {
            let missing = missing(of: grant, for: request, by: conditions)
            if missing.isEmpty {
                let level = request.group.map { grant.level(of: $0, item: request.item) } ?? .full
                if best.map({ $0.level < level }) ?? true { best = (grant, level) }
            } else if nearest.map({ Self.isNearer(missing, $0.missing) }) ?? true {
                nearest = (missing, grant.id)
            }
        }
        if let best {
            let glass =
                blocks(in: request, by: conditions).isEmpty ? nil : opening(request, by: conditions)?.id.rawValue
            return .allowed(grant: best.grant.id, level: best.level, glass: glass)
        }
        return .refused(missing: nearest?.missing ?? [.role], nearest: nearest?.grant)
    }

    /// What `grant` lacks to answer the request, the nearest first.
    func missing(of grant: Grant, for request: AccessRequest, by conditions: AccessConditions) -> [AccessAxis] {
        let failed = Set(
            conditions.grant.filter { !holds($0, of: grant, for: request, by: conditions) }.map(\.axis))
        return failed.isEmpty ? [] : AccessAxis.allCases.filter(failed.contains)
    }

    func holds(
        _ condition: AccessCondition, of grant: Grant, for request: AccessRequest, by conditions: AccessConditions
    ) -> Bool {
        switch condition {
        case .role: request.roles.contains(grant.role)
        case .area: grant.unit.contains(area: request.scope.area)
        case .department: grant.unit.department.map(request.scope.departments.contains) ?? true
        case .purpose: grant.purpose == request.purpose
        case .action: grant.actions.contains(request.action)
        case .group: request.group.map { grant.level(of: $0, item: request.item) != .none } ?? true
        case .begun: grant.from <= request.now
        case .notOver: grant.until.map { request.now < $0 } ?? true
        case .agreement: isAgreed(grant, for: request, by: conditions)
        case .block: isUnblocked(grant, for: request, by: conditions)
        }
    }

    private func isAgreed(_ grant: Grant, for request: AccessRequest, by conditions: AccessConditions) -> Bool {
        guard let id = grant.agreement else { return true }
        return agreements.contains { agreement in
            agreement.id.rawValue == id && conditions.agreement.allSatisfy { agreement.holds($0, for: request) }
        }
    }

    /// The blocks that stand in the way of the request.
    func blocks(in request: AccessRequest, by conditions: AccessConditions = .all) -> [Block] {
        blocks.filter { block in conditions.block.allSatisfy { block.holds($0, for: request) } }
    }

    private func isUnblocked(_ grant: Grant, for request: AccessRequest, by conditions: AccessConditions) -> Bool {
        blocks(in: request, by: conditions).allSatisfy { block in
            conditions.glass.allSatisfy { condition in
                switch condition {
                case .emergencyMark: grant.emergency
                case .notClosed: block.level != .closed
                case .opened: opening(request, by: conditions) != nil
                case .notSuspended: !isSuspended(request.actor, at: request.now)
                }
            }
        }
    }

    /// Whether something stands in the way of the request that no emergency lifts under this grant.
    public func isBlocked(_ request: AccessRequest, under grant: Grant) -> Bool {
        !isUnblocked(grant, for: request, by: .all)
    }

    /// The broken glass that is open for the official and the record.
    private func opening(_ request: AccessRequest, by conditions: AccessConditions) -> BreakGlass? {
        glasses.first { glass in conditions.opening.allSatisfy { glass.holds($0, for: request) } }
    }

    /// Whether the official's right to break the glass rests: nobody reviewed an earlier use in time, or one was found not
    /// justified and no supervisor has decided since.
    public func isSuspended(_ actor: String, at now: Instant) -> Bool {
        glasses.contains { $0.actor == actor && ($0.isReviewOverdue(at: now) || $0.awaitsDecision) }
    }

    /// Whether the official may break the glass for the record: a grant with the mark lacks nothing but that, a
    /// protective block and no closed one stands in the way, and the right does not rest.
    public func mayBreakGlass(_ request: AccessRequest) -> Bool {
        let standing = blocks(in: request)
        guard !standing.isEmpty, standing.allSatisfy({ $0.level == .protected }) else { return false }
        return !isSuspended(request.actor, at: request.now)
            && grants.contains { $0.emergency && missing(of: $0, for: request, by: .all) == [.block] }
    }

    /// Fewer axes are nearer; of as many, those that stand first.
    private static func isNearer(_ left: [AccessAxis], _ right: [AccessAxis]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        let order = AccessAxis.allCases
        let ranks = { (axes: [AccessAxis]) in axes.map { order.firstIndex(of: $0) ?? 0 } }
        return ranks(left).lexicographicallyPrecedes(ranks(right))
    }
}

import AnjuCore
import AnjuDomain

/// What the one decision says of each item group of one case, for one reader and purpose.
struct SightLevels: Sendable {
    private(set) var groups: [String: MaskLevel] = [:]
    /// Items that the role is shown by themselves.
    private(set) var items: [String: MaskLevel] = [:]
    private(set) var blocked: Set<String> = []

    /// Whose office does nothing in the case has by right of its role nothing of it, and by agreement what was agreed.
    init(_ work: CaseWork, _ actor: Actor, for purpose: String, isAtWork: Bool) {
        guard actor.kind == .official else { return }
        let centre = work.centre
        var access =
            work.access
            ?? CaseAccess(
                policy: centre.policy(of: actor),
                scope: RecordScope(
                    record: work.record.person.rawValue, area: work.record.core.area, departments: [actor.department]))
        for group in work.centre.dictionary.groups.map(\.key) {
            let request = centre.request(.read, on: access.scope, for: purpose, by: actor, group: group)
            if access.policy.grants.allSatisfy({ access.policy.isBlocked(request, under: $0) }) {
                blocked.insert(group)
            }
        }
        if !isAtWork { access.policy.grants.removeAll { $0.agreement == nil } }
        for group in work.centre.dictionary.groups {
            let request = centre.request(.read, on: access.scope, for: purpose, by: actor, group: group.key)
            groups[group.key] = access.policy.decide(request).level
        }
        for key in Set(access.policy.grants.flatMap(\.items)) {
            guard let item = work.centre.dictionary.item(key) else { continue }
            var request = centre.request(.read, on: access.scope, for: purpose, by: actor, group: item.group)
            request.item = key
            items[key] = access.policy.decide(request).level
        }
    }
}

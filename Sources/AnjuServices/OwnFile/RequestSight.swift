import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// What one official has to do with one person's request: whether it is theirs to answer, and how much of it they read.
///
/// A request about what is blocked of the person is answered by who may close for this purpose, and by nobody else.
struct RequestSight: Sendable {
    /// Whether the request is the official's to read and to answer.
    let isTheirs: Bool
    /// How much the official reads of the item that it is about, or that what it challenges was about.
    let level: MaskLevel

    init(
        _ request: OwnRequest, against appealed: OwnRequest? = nil, of person: PersonRecord, for actor: Actor,
        centre: Centre, in transaction: any ReadTransaction
    ) throws {
        let concern = appealed ?? request
        let item = centre.dictionary.item(concern.about.item)
        let group = item?.group ?? (concern.kind.isAboutGroup ? concern.topic : "")
        let standing = try transaction.blocks(on: person.id)
        let isBlocked = standing.contains { $0.groups.isEmpty || $0.groups.contains(group) }
        let closes = centre.closesRequests(actor)
        guard actor.unit.contains(area: person.area), isBlocked == closes else {
            (isTheirs, level) = (false, .none)
            return
        }
        isTheirs = true
        guard concern.kind.isAboutItem else {
            level = .full
            return
        }
        guard let item, item.shownTo.isEmpty else {
            level = .none
            return
        }
        var policy = try centre.policy(of: actor, on: person.id, in: transaction)
        // What is blocked is what who may close comes for; what the person had restricted stands.
        if closes { policy.blocks.removeAll { block in standing.contains { $0.id == block.id } } }
        let scope = RecordScope(record: person.id.rawValue, area: person.area, departments: [actor.department])
        var asked = centre.request(
            closes ? .close : .read, on: scope, for: ViewOwnFile.purpose, by: actor, group: item.group)
        asked.item = item.key
        level = policy.decide(asked).level
    }
}

extension Centre {
    /// Whether the official answers requests about what is blocked, and no others: who may close, where requests are answered.
    public func closesRequests(_ actor: Actor) -> Bool {
        let roles = rulebook.rights.roles
        guard roles[actor.role]?.may(.close, for: ViewOwnFile.purpose) == true else { return false }
        return roles.values.contains {
            $0.departments.contains(actor.department) && $0.may(.write, for: ViewOwnFile.purpose)
        }
    }

    /// Admits who answers people's requests, and who answers those about what is blocked.
    func admitToRequests(_ action: AccessAction, of actor: Actor) async throws {
        try await admit(ViewOwnFile.purpose, closesRequests(actor) ? .close : action, of: actor)
    }
}

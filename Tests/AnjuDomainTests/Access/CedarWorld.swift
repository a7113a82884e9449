import AnjuCore

@testable import AnjuDomain

/// A world drawn at random, what is asked in it, and the same in the words of Cedar.
struct CedarWorld {
    static let start = Instant(milliseconds: 1_772_413_920_000)
    static let areas = [
        "530000", "533100", "533102", "533103", "530100", "530102", "533102001", "533102002", "533103001", "530102001",
    ]
    static let departments = ["centre", "health", "labour", "market"]
    static let purposes = (0..<4).map { "purpose\($0)" }
    static let groups = (0..<8).map { "group\($0)" }
    static let actions: [AccessAction] = [.read, .list, .write, .print, .changePermit]

    /// An official, and which roles they have.
    struct Official {
        var id: String
        var roles: Set<String>
    }

    let policy: AccessPolicy
    let officials: [Official]
    let records: [RecordScope]
    private(set) var requests: [AccessRequest] = []

    init(seed: UInt64, requests count: Int) {
        var dice = PeopleDice(seed: seed)
        records = (0..<24).map { place in
            RecordScope(
                record: "per_\(place)", area: Self.areas.pick(&dice),
                departments: Set((0..<Int.random(in: 1...2, using: &dice)).map { _ in Self.departments.pick(&dice) }))
        }
        officials = (0..<8).map { place in
            Official(
                id: "acc_\(place)",
                roles: Set(
                    (0..<Int.random(in: 1...2, using: &dice)).map { _ in "role\(Int.random(in: 0..<5, using: &dice))" })
            )
        }
        let agreements = (0..<3).map { Self.agreement($0, &dice) }
        let grants = (0..<14).map { Self.grant($0, agreements, &dice) }
        let blocks = (0..<4).map { Self.block($0, &dice) }
        let glasses = (0..<8).map { Self.glass($0, &dice) }
        policy = AccessPolicy(grants: grants, agreements: agreements, blocks: blocks, glasses: glasses)
        requests = (0..<count).map { _ in request(&dice) }
    }

    /// A request that answers to one grant, and then, half of the time, is changed in one respect.
    private func request(_ dice: inout PeopleDice) -> AccessRequest {
        let grant = policy.grants.pick(&dice)
        let mine = officials.filter { $0.roles.contains(grant.role) }
        let official = (mine.isEmpty ? officials : mine).pick(&dice)
        let within = records.filter { record in
            grant.unit.contains(area: record.area) && (grant.unit.department.map(record.departments.contains) ?? true)
        }
        let end = grant.until ?? grant.from.adding(days: 30)
        let span = max(1, grant.from.milliseconds(until: end))
        var request = AccessRequest(
            actor: official.id, roles: official.roles,
            action: grant.actions.sorted { $0.rawValue < $1.rawValue }.pick(&dice),
            scope: (within.isEmpty ? records : within).pick(&dice), group: grant.groups.keys.sorted().pick(&dice),
            purpose: grant.purpose,
            now: grant.from.adding(milliseconds: Int(Int64.random(in: 0..<span, using: &dice))))
        // Near an emergency, so that some of them matter.
        if Int.random(in: 0..<8, using: &dice) == 0 {
            let glass = policy.glasses.pick(&dice)
            request.now = glass.openedAt.adding(minutes: Int.random(in: -1...61, using: &dice))
            if let scope = records.first(where: { $0.record == glass.record }) { request.scope = scope }
            if let opener = officials.first(where: { $0.id == glass.actor }) {
                (request.actor, request.roles) = (opener.id, opener.roles)
            }
        }
        change(&request, &dice)
        return request
    }

    private func change(_ request: inout AccessRequest, _ dice: inout PeopleDice) {
        switch Int.random(in: 0..<30, using: &dice) {
        case 0:
            let other = officials.pick(&dice)
            (request.actor, request.roles) = (other.id, other.roles)
        case 1: request.action = Self.actions.pick(&dice)
        case 2: request.scope = records.pick(&dice)
        case 3: request.group = Self.groups.pick(&dice)
        case 4: request.purpose = Self.purposes.pick(&dice)
        case 5: request.now = Self.moment(&dice)
        default: break
        }
    }

    /// A moment in the sixty days that the world lasts.
    private static func moment(_ dice: inout PeopleDice) -> Instant {
        start.adding(minutes: Int.random(in: 0..<86_400, using: &dice))
    }

    private static func agreement(_ place: Int, _ dice: inout PeopleDice) -> SharingAgreement {
        let from = moment(&dice)
        return SharingAgreement(
            id: ID(SmallToken.token(place)), giving: "health", receiving: "centre", purpose: purposes.pick(&dice),
            law: "HAT Art.9", groups: groups.some(5, &dice), area: areas.pick(&dice), from: from,
            until: from.adding(days: 40), proposedBy: "acc_a",
            approvedBy: ["acc_b", "acc_b", "acc_a", nil].pick(&dice),
            endedAt: Bool.random(using: &dice) ? nil : from.adding(days: 30))
    }

    private static func grant(
        _ place: Int, _ agreements: [SharingAgreement], _ dice: inout PeopleDice
    ) -> Grant {
        let from = moment(&dice)
        var grant = Grant(
            id: "grant\(place)", role: "role\(place % 5)",
            unit: Unit(area: areas.pick(&dice), department: ([nil] + departments.map(Optional.some)).pick(&dice)),
            purpose: purposes.pick(&dice), actions: actions.some(3, &dice),
            groups: Dictionary(uniqueKeysWithValues: groups.some(4, &dice).map { ($0, MaskLevel.full) }), from: from,
            until: Bool.random(using: &dice) ? nil : from.adding(days: 20), emergency: Bool.random(using: &dice))
        if Int.random(in: 0..<5, using: &dice) == 0 {
            let agreement = agreements.pick(&dice)
            (grant.agreement, grant.purpose) = (agreement.id.rawValue, agreement.purpose)
        }
        return grant
    }

    private static func block(_ place: Int, _ dice: inout PeopleDice) -> Block {
        let from = moment(&dice)
        return Block(
            id: ID(SmallToken.token(100 + place)), record: "per_\(place)",
            groups: Bool.random(using: &dice) ? [] : groups.some(3, &dice), level: Block.Level.allCases.pick(&dice),
            from: from, until: Bool.random(using: &dice) ? nil : from.adding(days: 20),
            passing: Bool.random(using: &dice) ? [] : purposes.some(2, &dice))
    }

    private static func glass(_ place: Int, _ dice: inout PeopleDice) -> BreakGlass {
        let openedAt = moment(&dice)
        let finding: BreakGlass.Finding? = [nil, nil, .justified, .unjustified].pick(&dice)
        return BreakGlass(
            id: ID(SmallToken.token(200 + place)), actor: "acc_\(place)",
            record: "per_\(Int.random(in: 0..<5, using: &dice))", category: "life",
            reason: place == 0 ? "urgent" : "brought in unconscious at night", openedAt: openedAt,
            reviewedAt: finding != nil || Bool.random(using: &dice) ? openedAt.adding(hours: 5) : nil, finding: finding,
            settledAt: finding == .unjustified && Bool.random(using: &dice) ? openedAt.adding(hours: 6) : nil)
    }
}

extension Array {
    /// One of them.
    fileprivate func pick(_ dice: inout PeopleDice) -> Element {
        self[Int.random(in: 0..<count, using: &dice)]
    }
}

extension Array where Element: Hashable {
    /// At most so many of them, one at least.
    fileprivate func some(_ count: Int, _ dice: inout PeopleDice) -> Set<Element> {
        Set((0..<Int.random(in: 1...count, using: &dice)).map { _ in pick(&dice) })
    }
}

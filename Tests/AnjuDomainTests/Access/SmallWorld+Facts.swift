import AnjuCore

@testable import AnjuDomain

extension SmallWorld {
    /// Two or three grants a role: by right, by agreement, and one over the whole city.
    static var madeGrants: [Grant] {
        let later = times[2].adding(days: -1)
        var grants = (0..<6).map { role in
            Grant(
                id: "own\(role)", role: Self.role(role),
                unit: Unit(area: areas[[0, 1, 2, 3, 2, 1][role]], department: role == 5 ? nil : "centre"),
                purpose: purpose(role % 3), actions: role == 1 ? [.read] : [.read, .write],
                groups: Dictionary(uniqueKeysWithValues: (role..<(role + 6)).map { (group($0), MaskLevel.full) }),
                from: times[1].adding(days: -1), until: role.isMultiple(of: 2) ? later : nil, emergency: role != 1)
        }
        grants += (0..<6).map { role in
            Grant(
                id: "city\(role)", role: Self.role(role), unit: Unit(area: areas[0]), purpose: purpose(3),
                actions: [.read, .list], groups: [group(role): .partial, group(role + 1): .full, group(11): .none],
                from: times[0], emergency: role != 2)
        }
        grants += (0..<6).map { role in
            Grant(
                id: "shared\(role)", role: Self.role(role), unit: Unit(area: areas[1], department: "health"),
                purpose: purpose(4), actions: [.read],
                groups: Dictionary(uniqueKeysWithValues: (0..<4).map { (group($0), MaskLevel.full) }), from: times[0],
                agreement: (id(100 + role) as ID<SharingAgreement>).rawValue)
        }
        // Rests on an agreement for another purpose.
        grants.append(
            Grant(
                id: "astray", role: Self.role(0), unit: Unit(area: areas[1], department: "health"), purpose: purpose(2),
                actions: [.read], groups: [group(9): .full], from: times[0],
                agreement: (id(106) as ID<SharingAgreement>).rawValue))
        return grants
    }

    /// One that carries its grant, and one for each way in which it does not.
    static var madeAgreements: [SharingAgreement] {
        let good = SharingAgreement(
            id: id(100), giving: "health", receiving: "centre", purpose: purpose(4), law: "HAT Art.9",
            groups: Set((0..<3).map(group)), area: areas[1], from: times[0], until: times[2].adding(days: 9),
            proposedBy: "acc_x", approvedBy: "acc_y")
        var all = Array(repeating: good, count: 7)
        for place in all.indices { all[place].id = id(100 + place) }
        all[1].approvedBy = nil
        all[2].approvedBy = "acc_x"
        all[3].from = times[1].adding(days: 1)
        all[4].until = times[1]
        all[5].endedAt = times[1]
        all[6].groups = [group(9)]
        return all
    }

    static var madeBlocks: [Block] {
        let early = times[0].adding(days: -5)
        return [
            Block(id: id(200), record: record(1), groups: [group(2)], level: .protected, from: early),
            Block(id: id(201), record: record(3), groups: [], level: .protected, from: early),
            Block(id: id(202), record: record(5), groups: [group(1), group(4)], level: .closed, from: early),
            Block(id: id(203), record: record(2), groups: [], level: .closed, from: times[2]),
            Block(id: id(204), record: record(6), groups: [], level: .closed, from: early, until: times[1]),
            // Kept and not used, but for the one purpose that the law has go on.
            Block(
                id: id(205), record: record(0), groups: [group(3)], level: .protected, from: early,
                passing: [purpose(3)]),
        ]
    }

    /// What fails: too short a reason, not begun, over, another's hand, another record, and a right that rests, one found wrong.
    static var madeDecoys: [BreakGlass] {
        let reason = "brought in unconscious at night"
        func glass(
            _ place: Int, of role: Int, _ unit: Int, _ openedAt: Instant, _ reason: String, reviewed: Bool = true
        ) -> BreakGlass {
            BreakGlass(
                id: id(300 + place), actor: actor(role), record: record(unit), category: "life", reason: reason,
                openedAt: openedAt, reviewedAt: reviewed ? times[2] : nil)
        }
        // Found not justified, and settled since: it opens nothing more.
        var wrong = glass(6, of: 0, 3, noon.adding(minutes: -10), reason)
        (wrong.finding, wrong.settledAt) = (.unjustified, times[2])
        return [
            glass(0, of: 0, 3, noon, "urgent"),
            glass(1, of: 3, 3, noon.adding(minutes: 1), reason),
            glass(2, of: 4, 3, noon.adding(minutes: -60), reason),
            glass(3, of: 4, 0, noon, reason),
            glass(4, of: 5, 3, noon, reason),
            glass(5, of: 5, 0, times[0].adding(days: -4), reason, reviewed: false),
            wrong,
        ]
    }
}

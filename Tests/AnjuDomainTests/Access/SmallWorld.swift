import AnjuCore

@testable import AnjuDomain

/// Six roles, seven units of three levels with a record each, five purposes, twelve groups, four actions, three moments,
/// an emergency or none: few enough to ask every question there is.
struct SmallWorld {
    struct Cell: Hashable {
        var role, unit, purpose, group, action, time: Int
        var glass: Bool
    }

    static let areas = ["533100", "533102", "533103", "533102001", "533102002", "533103001", "533103002"]
    /// Of each area, the place of the one above it.
    static let parents: [Int?] = [nil, 0, 0, 1, 1, 2, 2]
    static let departments = ["centre", "health", "centre", "centre", "health", "centre", "centre"]
    static let actions: [AccessAction] = [.read, .list, .write, .print]
    /// Before the grants, while they last, and after some of them are over.
    static let times = [0, 10, 20].map { Instant(milliseconds: 0).adding(days: $0) }
    static let noon = times[1]

    let grants: [Grant]
    let agreements: [SharingAgreement]
    let blocks: [Block]
    /// Emergencies that open nothing: each fails in one respect.
    let decoys: [BreakGlass]

    static func group(_ place: Int) -> String { "group\(place)" }
    static func purpose(_ place: Int) -> String { "purpose\(place)" }
    static func role(_ place: Int) -> String { "role\(place)" }
    static func actor(_ place: Int) -> String { "acc_\(place)" }
    static func record(_ place: Int) -> String { "per_\(place)" }
    static func id<Value>(_ place: Int) -> ID<Value> { ID(SmallToken.token(place)) }

    init() {
        (grants, agreements) = (Self.madeGrants, Self.madeAgreements)
        (blocks, decoys) = (Self.madeBlocks, Self.madeDecoys)
    }

    /// Every question.
    static var cells: [Cell] {
        var cells: [Cell] = []
        for role in 0..<6 {
            for unit in 0..<7 {
                for purpose in 0..<5 {
                    for group in 0..<12 {
                        for action in 0..<4 {
                            for time in 0..<3 {
                                for glass in [false, true] {
                                    cells.append(
                                        Cell(
                                            role: role, unit: unit, purpose: purpose, group: group, action: action,
                                            time: time, glass: glass))
                                }
                            }
                        }
                    }
                }
            }
        }
        return cells
    }

    /// The true emergency of a cell, ten minutes before the middle moment.
    static func glass(_ cell: Cell) -> BreakGlass {
        BreakGlass(
            id: id(900), actor: actor(cell.role), record: record(cell.unit), category: "life",
            reason: "brought in unconscious at night", openedAt: noon.adding(minutes: -10))
    }

    func request(_ cell: Cell) -> AccessRequest {
        AccessRequest(
            actor: Self.actor(cell.role), roles: [Self.role(cell.role)], action: Self.actions[cell.action],
            scope: RecordScope(
                record: Self.record(cell.unit), area: Self.areas[cell.unit],
                departments: [Self.departments[cell.unit]]),
            group: Self.group(cell.group), purpose: Self.purpose(cell.purpose), now: Self.times[cell.time])
    }

    func policy(_ cell: Cell) -> AccessPolicy {
        AccessPolicy(
            grants: grants, agreements: agreements, blocks: blocks,
            glasses: decoys + (cell.glass ? [Self.glass(cell)] : []))
    }
}

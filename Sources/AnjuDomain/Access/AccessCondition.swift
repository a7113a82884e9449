/// What has to be so that one grant answers one request: the decision is these, all of them, and nothing else.
enum AccessCondition: CaseIterable {
    case role, area, department, purpose, action, group, begun, notOver, agreement, block

    var axis: AccessAxis {
        switch self {
        case .role: .role
        case .area, .department: .unit
        case .purpose: .purpose
        case .action: .action
        case .group: .group
        case .begun, .notOver: .time
        case .agreement: .agreement
        case .block: .block
        }
    }
}

/// What has to be so that a broken glass lifts a block under one grant.
enum GlassCondition: CaseIterable {
    case emergencyMark, notClosed, opened, notSuspended
}

/// The conditions that a decision is made of; a test leaves out one after the other and is to notice each.
struct AccessConditions {
    var grant = AccessCondition.allCases
    var glass = GlassCondition.allCases
    var opening = BreakGlass.Condition.allCases
    var block = Block.Condition.allCases
    var agreement = SharingAgreement.Condition.allCases

    static let all = AccessConditions()
}

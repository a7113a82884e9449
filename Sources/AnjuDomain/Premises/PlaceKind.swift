/// What a place is: a building with what lies within it, down to the bed, or business premises.
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
    case building, unit, room, bed, business

    /// What may lie directly within it.
    public var holds: Set<PlaceKind> {
        switch self {
        case .building: [.unit, .room, .business]
        case .unit: [.room, .bed]
        case .room: [.bed]
        case .bed, .business: []
        }
    }

    /// Whether its name may stand in plain: only that of a building, which is about nobody.
    public var isPlain: Bool { self == .building }

    /// Whether somebody may stay in it.
    public var isLivedIn: Bool { self != .business }
}

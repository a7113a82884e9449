public import AnjuCore

/// One permission: who has this role may do these actions, for this purpose, with these groups of records in this unit,
/// as long as it lasts.
public struct Grant: Hashable, Sendable {
    /// Says to the administrator where it comes from.
    public var id: String
    public var role: String
    public var unit: Unit
    public var purpose: String
    public var actions: Set<AccessAction>
    /// Item groups, and how much of each is shown.
    public var groups: [String: MaskLevel]
    /// Single items of other groups, shown in full.
    public var items: Set<String>
    public var from: Instant
    /// The first moment at which it is over; `nil` where it has no end.
    public var until: Instant?
    /// Identifier of the agreement that it rests on.
    public var agreement: String?
    /// The emergency mark: it lifts a protective block once the glass is broken.
    public var emergency: Bool

    public init(
        id: String, role: String, unit: Unit, purpose: String, actions: Set<AccessAction>,
        groups: [String: MaskLevel], items: Set<String> = [], from: Instant, until: Instant? = nil,
        agreement: String? = nil, emergency: Bool = false
    ) {
        (self.id, self.role, self.unit, self.purpose, self.actions) = (id, role, unit, purpose, actions)
        (self.groups, self.items, self.from, self.until) = (groups, items, from, until)
        (self.agreement, self.emergency) = (agreement, emergency)
    }

    /// How much of an item of `group` it shows.
    public func level(of group: String, item: String?) -> MaskLevel {
        if let item, items.contains(item) { return .full }
        return groups[group] ?? .none
    }
}

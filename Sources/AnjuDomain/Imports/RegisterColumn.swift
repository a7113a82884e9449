/// One column of a register.
public struct RegisterColumn: Hashable, Sendable {
    /// What stands in it.
    public let item: Item
    /// Whether a row without it is refused.
    public let isNeeded: Bool

    public init(item: Item, isNeeded: Bool) { (self.item, self.isNeeded) = (item, isNeeded) }
}

/// What a role sees for one purpose.
public struct Sight: Hashable, Sendable {
    /// Key of the purpose.
    public var purpose: String
    /// Keys of item groups, all of whose items are seen.
    public var groups: Set<String>
    /// Further items, one by one.
    public var items: Set<String>

    public init(purpose: String, groups: Set<String>, items: Set<String> = []) {
        (self.purpose, self.groups, self.items) = (purpose, groups, items)
    }
}

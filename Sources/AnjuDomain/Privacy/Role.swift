public import AnjuCore

/// A kind of official: which departments it belongs to, and what it sees for which purpose.
public struct Role: Hashable, Sendable {
    /// What the role sees for one purpose: whole groups, and single items of others.
    public struct Sight: Hashable, Sendable {
        /// Key of the purpose.
        public var purpose: String
        /// Keys of item groups.
        public var groups: Set<String>
        /// Keys of items.
        public var items: Set<String>
        /// What the role may do for the purpose.
        public var actions: Set<AccessAction>
        /// Groups of which less than everything is shown, and how much.
        public var masked: [String: MaskLevel]
        /// The emergency mark: what is protected may be opened for an hour, and is reviewed.
        public var emergency: Bool

        public init(
            purpose: String, groups: Set<String>, items: Set<String> = [],
            actions: Set<AccessAction> = AccessAction.customary, masked: [String: MaskLevel] = [:],
            emergency: Bool = false
        ) {
            (self.purpose, self.groups, self.items) = (purpose, groups, items)
            (self.actions, self.masked, self.emergency) = (actions, masked, emergency)
        }
    }

    public var key: String
    public var name: LocalizedText
    /// Departments whose offices the role belongs to.
    public var departments: Set<String>
    public var sees: [Sight]

    public init(key: String, name: LocalizedText, departments: Set<String>, sees: [Sight]) {
        (self.key, self.name, self.departments, self.sees) = (key, name, departments, sees)
    }

    /// Whether the role may name this purpose.
    public func mayName(_ purpose: String) -> Bool { sees.contains { $0.purpose == purpose } }

    /// Whether the role may do this for the purpose.
    public func may(_ action: AccessAction, for purpose: String) -> Bool {
        sees.contains { $0.purpose == purpose && $0.actions.contains(action) }
    }

    /// Whether `item` may be shown to an official of `department` who names `purpose`.
    ///
    /// An item that is bound to departments (health, ethnicity, rents, children's data) is shown to those alone.
    public func maySee(_ item: Item, for purpose: String, department: String) -> Bool {
        if !item.shownTo.isEmpty, !item.shownTo.contains(department) { return false }
        return sees.contains {
            $0.purpose == purpose && ($0.groups.contains(item.group) || $0.items.contains(item.key))
        }
    }
}

public import AnjuCore

/// A kind of official: which department, which item groups for which purposes.
public struct Role: Hashable, Sendable {
    public var key: String
    public var name: LocalizedText
    /// Departments whose offices the role belongs to; empty means any.
    public var departments: Set<String>
    /// Keys of the purposes the role may name.
    public var purposes: Set<String>
    /// Item groups the role sees on a case of its office.
    ///
    /// Items with `shownTo` stay bound to their departments all the same.
    public var groups: Set<String>
    /// Acts the role may do: `search`, `intake`, `step`, `supervise`, `administer`.
    public var acts: Set<String>
    /// What it sees for each purpose; `purposes` and `groups` are these taken together.
    public var sees: [Sight]

    public init(
        key: String, name: LocalizedText, departments: Set<String>, purposes: Set<String>, groups: Set<String>,
        acts: Set<String>, sees: [Sight] = []
    ) {
        (self.key, self.name, self.departments) = (key, name, departments)
        (self.purposes, self.groups, self.acts) = (purposes, groups, acts)
        self.sees = sees
    }
}

/// Where a record lies: whose it is, in which area, and which departments work on it.
public struct RecordScope: Hashable, Sendable {
    /// Identifier of the person whom it is about; empty for what is about nobody yet.
    public var record: String
    /// Code of the area.
    public var area: String
    public var departments: Set<String>

    public init(record: String, area: String, departments: Set<String>) {
        (self.record, self.area, self.departments) = (record, area, departments)
    }

    /// What an official has before any record: the own office.
    public init(ownOf actor: Actor) {
        self.init(record: "", area: actor.area, departments: [actor.department])
    }
}

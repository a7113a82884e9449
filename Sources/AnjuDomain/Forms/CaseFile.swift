/// What a case knows: its subjects, one of each kind, and their profiles.
public struct CaseFile: Hashable, Sendable {
    /// Identifier of the subject of each kind.
    public var subjects: [String: String]
    /// Profiles by subject identifier.
    public var profiles: [String: Profile]

    public init(subjects: [String: String] = [:], profiles: [String: Profile] = [:]) {
        (self.subjects, self.profiles) = (subjects, profiles)
    }

    /// The accepted entry of `item`, looked up on the subject of its kind.
    public func entry(_ item: Item) -> ProfileEntry? {
        subjects[item.subject].flatMap { profiles[$0]?[item.key] }
    }

    /// Every accepted value by item key, with those that the procedure carries over.
    public func values(_ dictionary: DataDictionary, carries: [Carry] = []) -> [String: String] {
        var values: [String: String] = [:]
        for subject in subjects.values {
            for (key, entry) in profiles[subject]?.entries ?? [:] { values[key] = entry.value }
        }
        for carry in carries where values[carry.to] == nil {
            values[carry.to] = values[carry.from].map { carried($0, carry, dictionary) }
        }
        return values
    }

    /// A moment carried to a day keeps its day.
    private func carried(_ value: String, _ carry: Carry, _ dictionary: DataDictionary) -> String {
        let from = dictionary.item(carry.from)?.type
        let to = dictionary.item(carry.to)?.type
        return from == .datetime && to == .date ? String(value.prefix(10)) : value
    }
}

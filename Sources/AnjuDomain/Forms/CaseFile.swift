import AnjuCore

/// What a case knows: its subjects, one of each kind, and their profiles.
public struct CaseFile: Hashable, Sendable {
    /// Identifier of the subject of each kind.
    public var subjects: [String: String]
    /// Profiles by subject identifier.
    public var profiles: [String: Profile]
    /// Subjects of the person's earlier cases that may still hold, by kind; none of them is of this case before somebody says
    /// so.
    public var offered: [String: String] = [:]

    public init(subjects: [String: String] = [:], profiles: [String: Profile] = [:]) {
        (self.subjects, self.profiles) = (subjects, profiles)
    }

    /// The accepted entry of `item`, looked up on the subject of its kind.
    public func entry(_ item: Item) -> ProfileEntry? {
        subjects[item.subject].flatMap { profiles[$0]?[item.key] }
    }

    /// What an earlier case holds of `item`, where this one has no subject of its kind.
    public func offer(_ item: Item) -> ProfileEntry? {
        guard subjects[item.subject] == nil else { return nil }
        return offered[item.subject].flatMap { profiles[$0]?[item.key] }
    }

    /// Every accepted value by item key, with those that the procedure carries over.
    public func values(_ dictionary: DataDictionary, carries: [Carry] = []) -> [String: String] {
        var values: [String: String] = [:]
        for (kind, subject) in subjects {
            for (key, entry) in profiles[subject]?.entries ?? [:] where dictionary.item(key)?.subject == kind {
                values[key] = entry.value
            }
        }
        for carry in carries where values[carry.to] == nil {
            values[carry.to] = values[carry.from].map { carried($0, carry, dictionary) }
        }
        return values
    }

    /// A moment carried to a day keeps its day, as it is where the pack holds.
    private func carried(_ value: String, _ carry: Carry, _ dictionary: DataDictionary) -> String {
        let from = dictionary.item(carry.from)?.type
        let to = dictionary.item(carry.to)?.type
        guard from == .datetime, to == .date else { return value }
        return dictionary.zone.day(of: value)?.description ?? value
    }
}

/// The newest accepted value of each item of one subject.
public struct Profile: Hashable, Sendable, Codable {
    /// By item key.
    public private(set) var entries: [String: ProfileEntry]
    /// Whether another file is folded into this one: what is said is then noted, so that the two can be told apart again.
    public var isJoined = false
    /// What was said since it was read, in its order; nothing where it is not joined.
    public private(set) var deeds: [ProfileDeed] = []

    private enum CodingKeys: String, CodingKey { case entries }

    public init(_ entries: [String: ProfileEntry] = [:]) {
        self.entries = entries
    }

    /// The accepted entry of an item.
    public subscript(_ item: String) -> ProfileEntry? { entries[item] }

    /// How a value that differs from the accepted one is to be taken.
    public enum Mode: Hashable, Sendable, Codable {
        /// A new statement: it never overwrites another department's.
        case capture
        /// A correction, decided by somebody who may.
        case correction
    }

    /// Folds `values` in and answers what disagreed.
    ///
    /// An absent item is taken, an equal one kept with its first provenance. A different one replaces its own
    /// department's value (or any, as a correction); otherwise the accepted value stays and a conflict is answered.
    public mutating func accept(_ values: [String: String], from provenance: Provenance, mode: Mode = .capture)
        -> [Conflict]
    {
        if isJoined, !values.isEmpty { deeds.append(.accepted(values, from: provenance, mode: mode)) }
        var conflicts: [Conflict] = []
        for (item, value) in values.sorted(by: { $0.key < $1.key }) {
            let proposed = ProfileEntry(value: value, provenance: provenance)
            guard let held = entries[item], !held.value.isEmpty else {
                entries[item] = proposed
                continue
            }
            if held.value == value { continue }
            if mode == .correction || held.provenance.department == provenance.department {
                entries[item] = proposed
            } else {
                conflicts.append(Conflict(item: item, held: held, proposed: proposed))
            }
        }
        return conflicts
    }

    /// Takes away the accepted value of an item that a correction leaves empty.
    public mutating func clear(_ item: String) {
        if isJoined { deeds.append(.cleared(item)) }
        entries[item] = nil
    }

    /// Notes that disagreements about an item were settled; `stands` where that holds whoever the file turns out to be.
    public mutating func settle(_ item: String, _ conflicts: [String], stands: Bool = false) {
        if isJoined { deeds.append(.settled(item, conflicts: conflicts, stands: stands)) }
    }

    /// Forgets what was said, once it is kept.
    public mutating func forgetDeeds() { deeds = [] }

    /// With what only the other holds, and where the two disagree: the own value stays, nothing is overwritten.
    public func joined(with other: Profile) -> (profile: Profile, conflicts: [Conflict]) {
        var (joined, conflicts): (Profile, [Conflict]) = (Profile(entries), [])
        for (item, proposed) in other.entries.sorted(by: { $0.key < $1.key }) {
            guard let held = entries[item], !held.value.isEmpty else {
                joined.entries[item] = proposed
                continue
            }
            guard held.value != proposed.value, !proposed.value.isEmpty else { continue }
            conflicts.append(Conflict(item: item, held: held, proposed: proposed))
        }
        return (joined, conflicts)
    }
}

extension Profile {
    /// What it holds tells profiles apart, not what was said meanwhile.
    public static func == (one: Profile, other: Profile) -> Bool { one.entries == other.entries }
    public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

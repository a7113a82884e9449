/// The newest accepted value of each item of one subject.
public struct Profile: Hashable, Sendable, Codable {
    /// By item key.
    public private(set) var entries: [String: ProfileEntry]

    public init(_ entries: [String: ProfileEntry] = [:]) {
        self.entries = entries
    }

    /// The accepted entry of an item.
    public subscript(_ item: String) -> ProfileEntry? { entries[item] }

    /// How a value that differs from the accepted one is to be taken.
    public enum Mode: Hashable, Sendable {
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
    public mutating func clear(_ item: String) { entries[item] = nil }
}

/// Says again of one file what was said while it was one with another.
public struct ProfileReplay: Hashable, Sendable {
    /// A disagreement that nobody settled; without an identifier where it comes of what is said again.
    public struct Open: Hashable, Sendable {
        public var id: String?
        public var conflict: Conflict

        public init(id: String?, conflict: Conflict) { (self.id, self.conflict) = (id, conflict) }
    }

    public private(set) var profile: Profile
    public private(set) var open: [Open]

    /// Begins with what the file held, and what was open about it.
    public init(_ profile: Profile, open: [Open]) { (self.profile, self.open) = (Profile(profile.entries), open) }

    /// Whether it falls with the merge: it decided between the two files, whose disagreements are `raised`.
    public static func falls(_ deeds: [ProfileDeed], raised: Set<String>) -> Bool {
        deeds.contains { deed in
            if case .settled(_, let conflicts, false) = deed { return !raised.isDisjoint(with: conflicts) }
            return false
        }
    }

    /// Says what was said at once.
    public mutating func say(_ deeds: [ProfileDeed]) {
        for deed in deeds {
            switch deed {
            case .accepted(let values, let provenance, let mode):
                open += profile.accept(values, from: provenance, mode: mode).map { Open(id: nil, conflict: $0) }
            case .cleared(let item): profile.clear(item)
            case .settled(let item, _, _): open.removeAll { $0.conflict.item == item }
            }
        }
    }
}

/// One thing that was said of a file into which another is folded: kept so that it can be said again of one of the two alone.
public enum ProfileDeed: Hashable, Sendable, Codable {
    case accepted([String: String], from: Provenance, mode: Profile.Mode)
    case cleared(String)
    /// Disagreements about an item were settled; `stands` where that holds whoever the file turns out to be.
    case settled(String, conflicts: [String], stands: Bool)

    /// The disagreements that it settled.
    public var settles: [String] {
        if case .settled(_, let conflicts, _) = self { return conflicts }
        return []
    }

    /// The same without an item that was removed for good; `nil` where nothing is left.
    public func without(_ item: String) -> ProfileDeed? {
        switch self {
        case .accepted(var values, let provenance, let mode):
            values[item] = nil
            return values.isEmpty ? nil : .accepted(values, from: provenance, mode: mode)
        case .cleared(let key), .settled(let key, _, _): return key == item ? nil : self
        }
    }
}

import AnjuSQL

extension SchemaState {
    /// Whether every table that this program knows is there.
    var isCurrent: Bool {
        switch self {
        case .current, .ahead: true
        case .behind: false
        }
    }
}

extension Condition {
    /// Keys of all items it asks about.
    public var itemKeys: Set<String> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.itemKeys) }
        case .not(let part): part.itemKeys
        case .item(let key, _): [key]
        case .fact: []
        }
    }

    /// Keys of all facts it asks about.
    public var factKeys: Set<String> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.factKeys) }
        case .not(let part): part.factKeys
        case .fact(let key, _): [key]
        case .item: []
        }
    }
}

import AnjuCore

extension PackValue {
    /// The same value with every moment in UTC, so that zones do not matter.
    var normal: PackValue {
        switch self {
        case .text(let text): .text(Instant(text)?.description ?? text)
        case .list(let members): .list(members.map(\.normal))
        case .map(let entries): .map(entries.mapValues(\.normal))
        case .none: .none
        }
    }
}

/// The answer, and why.
public enum AccessDecision: Hashable, Sendable {
    /// By this grant, at this level; `glass` is the emergency that lifted a block for it.
    case allowed(grant: String, level: MaskLevel, glass: String?)
    /// What is missing of the permission that comes nearest, the nearest first, and which that is, if there is any.
    case refused(missing: [AccessAxis], nearest: String?)

    /// Whether one grant answered the whole request.
    public var isAllowed: Bool {
        switch self {
        case .allowed: true
        case .refused: false
        }
    }

    /// How much is shown.
    public var level: MaskLevel {
        switch self {
        case .allowed(_, let level, _): level
        case .refused: .none
        }
    }

    /// What is missing; nothing where it is allowed.
    public var missing: [AccessAxis] {
        switch self {
        case .allowed: []
        case .refused(let missing, _): missing
        }
    }
}

/// What is stored of a permit's state; expiry is not: it is computed from the date.
public enum PermitStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case inProduction = "in_production"
    case valid, suspended, terminated, cancelled

    /// The states that may follow.
    public var next: Set<PermitStatus> {
        switch self {
        case .inProduction: [.valid, .cancelled]
        case .valid: [.suspended, .terminated, .cancelled]
        case .suspended: [.valid, .terminated, .cancelled]
        case .terminated, .cancelled: []
        }
    }

    /// Its value in the status list: 0 valid, 1 invalid, 2 suspended.
    public var listValue: UInt8 {
        switch self {
        case .inProduction, .valid: 0
        case .terminated, .cancelled: 1
        case .suspended: 2
        }
    }
}

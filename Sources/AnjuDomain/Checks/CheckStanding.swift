/// Where a check is in its life, at the moment at which it is read.
public enum CheckStanding: String, Hashable, Sendable, CaseIterable {
    /// Nothing of it is kept yet.
    case draft
    case proposed, approved, asked
    case clear
    /// People have to look: nothing follows before.
    case possible
    case unsure
    case same
    case notSame = "not_same"
    case appealed, upheld, lifted
    /// Its time is over: it acts no more, whether or not anybody has noticed.
    case expired
    case purged

    /// Whether a possible match is there that nobody has decided: the case waits, and nothing is denied.
    public var isUndecided: Bool {
        switch self {
        case .possible, .unsure, .appealed: true
        case .draft, .proposed, .approved, .asked, .clear, .same, .notSame, .upheld, .lifted, .expired, .purged: false
        }
    }

    /// Whether a step may be refused on it.
    public var isConfirmed: Bool { self == .same || self == .upheld }
}

extension CheckStanding {
    /// Whether the question is being worked on, or stands: the same is not asked beside it.
    public var isUnderWay: Bool {
        switch self {
        case .proposed, .approved, .asked, .possible, .unsure, .same, .appealed, .upheld: true
        case .draft, .clear, .notSame, .lifted, .expired, .purged: false
        }
    }
}

/// The state of a case, as `case_states` of the pack lists them.
public enum CaseStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, submitted, returned, accepted, suspended, decided, produced, delivered, closed, refused, withdrawn
    case transferred
    case inReview = "in_review"

    /// Nothing more happens to it.
    public var isEnded: Bool {
        switch self {
        case .closed, .refused, .withdrawn, .transferred: true
        case .draft, .submitted, .returned, .accepted, .suspended, .decided, .produced, .delivered, .inReview: false
        }
    }
}

/// What is done about a hiding that was asked for.
public enum HidingDeed: String, Hashable, Sendable, CaseIterable {
    /// An independent official lets it begin.
    case approve
    /// An approver says no; it is not asked again.
    case refuse
    /// Whoever may ask wants it as long again.
    case askExtension = "ask-extension"
    /// Another approver than the first agrees.
    case extend
    /// It ends now: one person is enough.
    case show

    /// Whether it is the second person's, who signs with the own password.
    public var isConfirmed: Bool {
        switch self {
        case .approve, .extend: true
        case .refuse, .askExtension, .show: false
        }
    }
}

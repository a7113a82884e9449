/// What is asked for when a right is used by request: it says what the person fills in and what granting does.
public enum RequestKind: String, Hashable, Sendable, CaseIterable {
    /// An item should say something else.
    case correction
    /// An item should not be held.
    case deletion
    /// A kind of data is to be kept and not used.
    case restriction
    /// A kind of data should not be handled; granted, it is kept and not used.
    case objection
    /// The rule, the reason and the law of something.
    case explanation
    /// A request that was refused is to be looked at again.
    case appeal

    /// What a pack that was kept before it said so means by the key of a right.
    public static func standing(for entitlement: String) -> RequestKind? {
        switch entitlement {
        case "correct": .correction
        case "delete": .deletion
        case "restrict": .restriction
        case "object": .objection
        case "explain": .explanation
        case "appeal": .appeal
        default: nil
        }
    }

    /// Whether it is about one item.
    public var isAboutItem: Bool { self == .correction || self == .deletion }

    /// Whether it is about a kind of data.
    public var isAboutGroup: Bool { self == .restriction || self == .objection }
}

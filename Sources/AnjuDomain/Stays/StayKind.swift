/// How somebody stays at a place.
public enum StayKind: String, Hashable, Sendable, CaseIterable {
    /// At home, by own right, lease or as a guest.
    case residence
    /// In a hotel, or as a visitor for a few days.
    case lodging
    /// Where the employer or the school gives the bed.
    case dormitory

    /// Whether it is where somebody lives: nobody has two of these at once.
    public var isHome: Bool { self != .lodging }
}

/// For whom a page is drawn: the same parts in other sizes.
enum PageKind: String, Hashable, Sendable, CaseIterable {
    /// Officers: dense, item codes shown.
    case desk
    /// Everybody else: one column, large.
    case `public`
    /// The machine in the hall.
    case kiosk
    /// The page before one is signed in: no bar, the form in the middle.
    case door
    /// What will be on paper.
    case print
}

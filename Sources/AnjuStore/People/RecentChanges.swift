/// What was entered since a place in the order of changes.
public struct RecentChanges: Hashable, Sendable {
    /// People, organisations and other things that something was entered about.
    public var subjects: Set<String>
    /// Where the order was read to.
    public var position: Int
    /// Entries that have no place in the order yet, and are taken in with ``subjects``.
    public var waiting: Set<String>

    public init(subjects: Set<String> = [], position: Int, waiting: Set<String> = []) {
        (self.subjects, self.position, self.waiting) = (subjects, position, waiting)
    }
}

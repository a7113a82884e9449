/// A place in the bar at the top.
struct NavigationItem: Hashable, Sendable {
    /// The catalogue's key of its name, such as `nav.worklist`.
    var key: String
    var path: String
    /// How many things wait there.
    var count: Int?
    /// Whether the page is this place or lies within it.
    var isCurrent: Bool

    init(_ key: String, _ path: String, count: Int? = nil, isCurrent: Bool = false) {
        (self.key, self.path, self.count, self.isCurrent) = (key, path, count, isCurrent)
    }
}

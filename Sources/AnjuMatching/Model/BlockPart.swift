/// What two records must share to be compared under a rule; each number is the place of a column.
public enum BlockPart: Hashable, Sendable {
    /// The same value.
    case value(Int)
    /// The first so many characters of it.
    case start(Int, Int)
    /// The same day, or the same with day and month in the other order; only where all is known.
    case day(Int)
    /// Year and month, in either order of day and month where both could be meant: the year, then.
    case month(Int)
    /// The year.
    case year(Int)
    /// One word of a name, in any of its writings, by one of its keys.
    case sound([Int])
}

/// Which part of a department's list is wanted.
public enum WorklistFilter: String, Hashable, Sendable, CaseIterable {
    case all
    /// Taken on by the reader.
    case mine
    /// Nobody's yet.
    case unassigned
    /// Over its time.
    case late
    /// Over its time, or due before the day ends.
    case today
    /// Held: for the applicant, or for something outside the office.
    case waiting
}

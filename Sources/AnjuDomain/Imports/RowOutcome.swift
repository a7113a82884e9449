/// What a row of a file means to the register.
public enum RowOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody, and nothing, has this number yet.
    case new
    /// It is on file, and the row says more, or something else.
    case changed
    /// It is on file just so.
    case same
    /// An earlier row of the file means the same, or another office holds the file.
    case duplicate
    /// Something in it is wrong.
    case rejected

    /// Whether a release writes it.
    public var isWritten: Bool { self == .new || self == .changed }
}

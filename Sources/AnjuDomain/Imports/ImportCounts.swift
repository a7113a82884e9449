/// How many rows of a run have which outcome.
public struct ImportCounts: Hashable, Sendable, Codable {
    public var new = 0
    public var changed = 0
    public var same = 0
    public var duplicate = 0
    public var rejected = 0
    /// Rows that were to be taken back and stand, because something was built upon them.
    public var standing = 0

    public init() {}

    /// How many have an outcome.
    public subscript(_ outcome: RowOutcome) -> Int {
        get {
            switch outcome {
            case .new: new
            case .changed: changed
            case .same: same
            case .duplicate: duplicate
            case .rejected: rejected
            }
        }
        set {
            switch outcome {
            case .new: new = newValue
            case .changed: changed = newValue
            case .same: same = newValue
            case .duplicate: duplicate = newValue
            case .rejected: rejected = newValue
            }
        }
    }
}

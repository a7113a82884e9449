/// What is due of one kind of record: a line of the dry run, and of the report of what was removed.
public struct RetentionLine: Hashable, Sendable, Codable {
    /// The kind, such as `cases`.
    public var records: String
    /// Key of the pack's rule, such as `permit_files`.
    public var rule: String
    /// What the rule says, in figures: `60 month after permit_ended`; empty where the pack has no rule, and nothing goes.
    public var keeps: String
    /// The law or choice that the figure rests on.
    public var basis: String
    /// How many records are over, as far as they were counted.
    public var due: Int
    /// Whether there may be more than were counted.
    public var isMore: Bool
    /// When the time of the oldest began.
    public var oldest: String?
}

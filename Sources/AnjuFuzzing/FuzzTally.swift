/// What a run of the fuzzer came to.
public struct FuzzTally: Codable, Sendable {
    /// How many inputs were read.
    public var executions = 0
    /// Of them, how many were taken.
    public var accepted = 0
    /// How many kinds of outcome there were.
    public var outcomes = 0
    /// How many inputs were worth keeping and changing further.
    public var kept = 0

    public init() {}

    /// How many were refused.
    public var refused: Int { executions - accepted }
}

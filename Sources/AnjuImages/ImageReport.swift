/// What a check found in a picture.
public struct ImageReport: Hashable, Sendable {
    /// Everything that was looked at, met or not.
    public let findings: [ImageFinding]

    /// What to mend before the next try.
    public var faults: [ImageFinding] { findings.filter { !$0.isMet } }
    /// Whether to keep it; else take it again.
    public var isGood: Bool { faults.isEmpty }
}

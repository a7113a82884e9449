/// What a check found in a portrait, and how to cut it.
public struct PortraitReport: Hashable, Sendable {
    /// Everything that was looked at, met or not.
    public let findings: [ImageFinding]
    /// The part to keep ; `nil` where no head was found.
    public let crop: CropProposal?

    /// What to mend before the next try.
    public var faults: [ImageFinding] { findings.filter { !$0.isMet } }
    /// Whether to keep it; else take it again.
    public var isGood: Bool { faults.isEmpty }
}

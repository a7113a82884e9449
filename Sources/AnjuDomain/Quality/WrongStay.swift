public import AnjuCore

/// A registration that a check found not to be right.
public struct WrongStay: Hashable, Sendable {
    public var stay: StayRecord
    public var checkedAt: Instant
    /// Fields that are wrong; none: nobody of that name was there.
    public var wrong: Set<ComparedField>

    public init(stay: StayRecord, checkedAt: Instant, wrong: Set<ComparedField>) {
        (self.stay, self.checkedAt, self.wrong) = (stay, checkedAt, wrong)
    }
}

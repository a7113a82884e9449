/// What a pack says of the person's own way to their file; a pack that was kept before it said so has the standard.
public struct OwnFileRules: Hashable, Sendable {
    /// How long a printed sheet opens the file, from the day on which it was made.
    public var sheetLasts: Period
    /// Grounds on which a request may be refused, in the pack's order.
    public var refusals: [RequestRefusal]

    public init(sheetLasts: Period = Period(12, .month), refusals: [RequestRefusal] = []) {
        (self.sheetLasts, self.refusals) = (sheetLasts, refusals)
    }

    /// The grounds on which a request of this kind may be refused.
    public func refusals(of kind: RequestKind) -> [RequestRefusal] { refusals.filter { $0.kinds.contains(kind) } }
}

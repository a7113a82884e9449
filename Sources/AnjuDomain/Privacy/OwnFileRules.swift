/// What a pack says of the person's own way to their file; a pack that was kept before it said so has the standard.
public struct OwnFileRules: Hashable, Sendable {
    /// How long a printed sheet opens the file, from the day on which it was made.
    public var sheetLasts: Period
    /// Grounds on which a request may be refused, in the pack's order.
    public var refusals: [RequestRefusal]
    /// What passes a restriction that was granted; nothing else uses what is restricted.
    public var passes: [RestrictionPass] = []
    /// Who opens the file of somebody who may not do it alone; a pack that says nothing of it has no guardians.
    public var guardians: GuardianRules?

    public init(sheetLasts: Period = Period(12, .month), refusals: [RequestRefusal] = []) {
        (self.sheetLasts, self.refusals) = (sheetLasts, refusals)
    }

    /// What passes a restriction where the case at hand is open, or where it is over or there is none.
    public func passes(whileOpen isOpen: Bool) -> [RestrictionPass] { passes.filter { isOpen || !$0.isWhileOpen } }

    /// The grounds on which a request of this kind may be refused.
    public func refusals(of kind: RequestKind) -> [RequestRefusal] { refusals.filter { $0.kinds.contains(kind) } }
}

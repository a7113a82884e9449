public import AnjuCore

/// A paper that a procedure needs.
public struct Paper: Hashable, Sendable {
    /// What proves it.
    public enum Proof: Hashable, Sendable {
        /// The paper proves this item; it is seen and not copied.
        case item(String)
        /// A picture of this kind is kept.
        case image(String)
        /// The filled form, printed and signed.
        case form(String)
    }

    /// When it is needed.
    public enum Need: Hashable, Sendable {
        case always
        case when(Condition)
        /// One member of the group is enough; the member fits when the condition holds.
        case oneOf(group: String, when: Condition?)
    }

    public var id: String
    public var title: LocalizedText
    public var proof: Proof
    public var need: Need
    /// The step that cannot end without it.
    public var neededAt: String
    /// `false`: the step can end without it.
    public var bars: Bool
    /// Not asked for when one of `sharedBy` answers.
    public var waivedIfShared: Bool
    public var sharedBy: [String]
    /// Departments to which its fact may be declared in person: what they wrote down stands in the place of the paper.
    public var declaredTo: [String] = []
    /// Department that gives it, where there is one.
    public var obtainAt: String?
    public var obtainHint: LocalizedText
    /// Departments that alone take and see its picture; empty for no such bound.
    public var shownTo: Set<String> = []

    /// Whether the paper is there when it was had in this way: of one that is a picture, having looked at it is not enough.
    public func isHad(_ how: PaperStanding.How) -> Bool {
        guard case .image = proof else { return true }
        switch how {
        case .kept, .shared, .declared: return true
        case .seen, .signed: return false
        }
    }

    public init(
        id: String, title: LocalizedText, proof: Proof, need: Need, neededAt: String, bars: Bool = true,
        waivedIfShared: Bool = false, sharedBy: [String] = [], obtainAt: String? = nil, obtainHint: LocalizedText
    ) {
        (self.id, self.title, self.proof, self.need) = (id, title, proof, need)
        (self.neededAt, self.bars, self.waivedIfShared) = (neededAt, bars, waivedIfShared)
        (self.sharedBy, self.obtainAt, self.obtainHint) = (sharedBy, obtainAt, obtainHint)
    }
}

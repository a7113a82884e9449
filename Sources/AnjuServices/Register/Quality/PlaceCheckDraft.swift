public import AnjuCore
public import AnjuDomain

/// A check at a place, as it was typed.
public struct PlaceCheckDraft: Hashable, Sendable {
    /// What was said of one registration.
    public struct Answer: Hashable, Sendable {
        /// `met`, `right`, `wrong` or `absent`; empty where nothing was chosen.
        public var found: String
        /// Keys of the fields that are wrong.
        public var wrong: Set<String>

        public init(found: String, wrong: Set<String> = []) { (self.found, self.wrong) = (found, wrong) }

        /// What was found; `nil` where nothing was said, or fields were named that do not fit to it.
        var finding: PlaceCheck.Finding? {
            let fields = Set(wrong.compactMap(ComparedField.init(rawValue:)))
            guard fields.count == wrong.count, wrong.isEmpty == (found != "wrong") else { return nil }
            switch found {
            case "met": return .met
            case "right": return .compared(wrong: [])
            case "wrong": return .compared(wrong: fields)
            case "absent": return .absent
            default: return nil
            }
        }
    }

    public var place: ID<Dwelling>
    /// `desk` or `visit`.
    public var way: String
    /// When somebody looked.
    public var at: String
    /// How many people were there.
    public var counted: String
    /// Whether those who live there were asked and agreed; of a visit only.
    public var hasAgreed: Bool
    /// Whether everybody of whom nothing is said was there.
    public var othersMet: Bool
    public var answers: [ID<Stay>: Answer]

    public init(
        at place: ID<Dwelling>, way: String, on moment: String, counted: String, hasAgreed: Bool = false,
        othersMet: Bool = false, answers: [ID<Stay>: Answer] = [:]
    ) {
        (self.place, self.way, at, self.counted) = (place, way, moment, counted)
        (self.hasAgreed, self.othersMet, self.answers) = (hasAgreed, othersMet, answers)
    }
}

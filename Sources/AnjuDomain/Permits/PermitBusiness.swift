/// What somebody who holds a permit asks for, by the codes of GA/T 2000.6 (`permit_business`).
public enum PermitBusiness: String, Hashable, Sendable, CaseIterable {
    case first = "1"
    case endorsement = "2"
    /// A spoilt card, or one whose print is wrong.
    case exchange = "3"
    /// A lost one.
    case reissue = "4"
    case addressChange = "5"
    /// A late endorsement, which gives the use back.
    case resumption = "6"
    case cancellation = "7"

    /// Whether it begins another year of use.
    public var endorses: Bool { self == .endorsement || self == .resumption }

    /// Whether it makes another card for the same year.
    public var replaces: Bool { self == .exchange || self == .reissue || self == .addressChange }
}

public import AnjuCore

/// What a number says about its holder by itself.
///
/// A proposal for the form's other fields, never their proof.
public struct IdentityFacts: Hashable, Sendable {
    /// The day of birth that the number carries.
    public let birth: CalendarDate?
    /// The day a century earlier, where the number has a two-digit year and both can be.
    public let otherBirth: CalendarDate?
    /// As the parity of the order number says.
    public let sex: Sex?
    /// Six digits of GB/T 2260: where the number was first given, which is not where its holder lives.
    public let region: String?
    /// ISO 3166-1 alpha-3, as it was when the number was first given.
    public let nationality: String?

    public init(
        birth: CalendarDate? = nil, otherBirth: CalendarDate? = nil, sex: Sex? = nil, region: String? = nil,
        nationality: String? = nil
    ) {
        (self.birth, self.otherBirth, self.sex) = (birth, otherBirth, sex)
        (self.region, self.nationality) = (region, nationality)
    }

    /// Nothing is known.
    public static let none = IdentityFacts()
}

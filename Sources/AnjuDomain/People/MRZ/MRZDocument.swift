public import AnjuCore

/// What is to be written into a machine-readable zone.
public struct MRZDocument: Hashable, Sendable {
    public var format: MRZFormat
    /// One or two letters, such as `P`.
    public var documentCode: String
    /// Up to three letters.
    public var state: String
    /// In Latin letters, as the document's page has it.
    public var primary: String
    /// Empty for people without a second identifier; never filled up with anything.
    public var secondary: String
    public var number: String
    public var nationality: String
    /// `nil` when nothing of it is known.
    public var birth: PartialDate?
    public var sex: Sex
    public var expiry: CalendarDate
    public var optional: String
    /// TD1 only.
    public var moreOptional: String

    public init(
        format: MRZFormat, documentCode: String, state: String, primary: String, secondary: String = "",
        number: String, nationality: String, birth: PartialDate?, sex: Sex, expiry: CalendarDate,
        optional: String = "", moreOptional: String = ""
    ) {
        (self.format, self.documentCode, self.state) = (format, documentCode, state)
        (self.primary, self.secondary, self.number) = (primary, secondary, number)
        (self.nationality, self.birth, self.sex, self.expiry) = (nationality, birth, sex, expiry)
        (self.optional, self.moreOptional) = (optional, moreOptional)
    }
}

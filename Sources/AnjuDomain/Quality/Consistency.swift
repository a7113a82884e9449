/// Whether people live where the register says (人户一致率), from checks at homes, in two parts.
public struct Consistency: Hashable, Sendable {
    /// Found and registered, of those found.
    public var coverage: LodgingRates.Rate
    /// Registered and found, of those registered that were asked about.
    public var validity: LodgingRates.Rate

    /// From the numbers of checks, added up.
    public init(_ tally: PlaceCheck.Tally) {
        coverage = LodgingRates.Rate(tally.met, of: tally.counted)
        validity = LodgingRates.Rate(tally.met, of: tally.listed)
    }

    /// Both in one, `2cv / (c + v)`, in tenths of a per cent, rounded half up; `nil` where a part is not shown.
    public var permille: Int? {
        guard coverage.permille != nil, validity.permille != nil else { return nil }
        // Of met over counted and met over listed it is two of the met over both.
        let whole = coverage.whole + validity.whole
        return (coverage.part * 4_000 + whole) / (2 * whole)
    }
}

/// The five machine-readable zones of ICAO 9303 parts 4 to 7.
public enum MRZFormat: String, Hashable, Sendable, CaseIterable {
    /// Cards of credit-card size: three lines of 30.
    case td1 = "TD1"
    /// Cards of the older, larger size: two lines of 36.
    case td2 = "TD2"
    /// Passports: two lines of 44.
    case td3 = "TD3"
    /// Visas on a full page: two lines of 44, without a composite check digit.
    case mrvA = "MRV-A"
    /// Visas of the smaller size: two lines of 36, without a composite check digit.
    case mrvB = "MRV-B"

    /// How many lines.
    public var lineCount: Int { self == .td1 ? 3 : 2 }

    /// Characters a line.
    public var width: Int {
        switch self {
        case .td1: 30
        case .td2, .mrvB: 36
        case .td3, .mrvA: 44
        }
    }

    /// The zone that lines of this count and width make; V opens a visa.
    static func of(lineCount: Int, width: Int, isVisa: Bool) -> MRZFormat? {
        switch (lineCount, width) {
        case (3, 30): .td1
        case (2, 36): isVisa ? .mrvB : .td2
        case (2, 44): isVisa ? .mrvA : .td3
        default: nil
        }
    }
}

/// How much of a value is shown.
public enum MaskLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing, not even that there is something.
    case none
    /// That there is something.
    case present
    /// The last four characters.
    case partial
    /// The year, or the district.
    case generalised
    /// All of it.
    case full

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    public static func < (left: MaskLevel, right: MaskLevel) -> Bool { left.rank < right.rank }

    /// What stands for characters that are not shown.
    public static let veil = "••••"

    /// The value as far as it is shown; `nil` where nothing is.
    ///
    /// What cannot be generalised, because it is neither a day nor the code of a division, is only said to be there.
    public func shown(_ value: String) -> String? {
        switch self {
        case .none: return nil
        case .present: return value.isEmpty ? value : Self.veil
        case .partial: return value.count > 8 ? Self.veil + value.suffix(4) : value.isEmpty ? value : Self.veil
        case .generalised: return Self.generalised(value)
        case .full: return value
        }
    }

    private static func generalised(_ value: String) -> String {
        if value.isEmpty { return value }
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        if (1...3).contains(parts.count), parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
            return String(parts[0])
        }
        let isDivision = [6, 9, 12].contains(value.count) && value.allSatisfy { $0.isASCII && $0.isNumber }
        return isDivision ? String(value.prefix(6)) : veil
    }
}

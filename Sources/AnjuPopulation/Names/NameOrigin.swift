/// Whose way of naming a person has, and in which proportions a border city's register holds them.
public enum NameOrigin: String, CaseIterable, Sendable {
    case han, burmese, dai, uyghur, vietnamese, thai, lao, western

    /// Of a thousand people.
    var perMille: Int {
        switch self {
        case .han: 520
        case .burmese: 270
        case .dai: 60
        case .uyghur: 20
        case .vietnamese: 60
        case .thai: 15
        case .lao: 25
        case .western: 30
        }
    }

    /// ISO 3166-1 alpha-3; of the last, several.
    var nationalities: [String] {
        switch self {
        case .han, .dai, .uyghur: ["CHN"]
        case .burmese: ["MMR"]
        case .vietnamese: ["VNM"]
        case .thai: ["THA"]
        case .lao: ["LAO"]
        case .western: ["GBR", "USA", "DEU", "FRA", "ITA", "ESP", "POL", "RUS"]
        }
    }

    /// Whether the person has a resident's identity number of GB 11643.
    var isCitizen: Bool { self == .han || self == .dai || self == .uyghur }

    static func drawn(_ chance: inout Chance) -> NameOrigin {
        var left = chance.below(1_000)
        for origin in allCases {
            if left < origin.perMille { return origin }
            left -= origin.perMille
        }
        return .han
    }
}

import AnjuCore

/// When an office is open, as papers say it.
public struct OpeningHours: Hashable, Sendable {
    /// 1 is Monday.
    public var days: [Int]
    /// `09:00–12:00`, the stretches of such a day in order.
    public var stretches: [String]

    public init(days: [Int], stretches: [String]) { (self.days, self.stretches) = (days, stretches) }

    /// 周一–周五 09:00–12:00、14:00–17:30.
    func text(_ language: LanguageTag) -> String {
        let names = days.map { WrittenDate.weekday($0, language) }
        let said = names.count > 2 ? "\(names[0])–\(names[names.count - 1])" : names.joined(separator: " ")
        return said + " " + stretches.joined(separator: language == .chinese ? "、" : ", ")
    }
}

import AnjuCore

/// A made-up person as they are, before an office writes them down.
struct MadePerson: Sendable {
    var number: Int
    var name: MadeName
    var isWoman: Bool
    var birth: CalendarDate
    var nationality: String
    var papers: [MadePaper]
    var phone: String
    var address: MadeAddress
    var employer: String

    /// Nobody who lives: born from 1 January 1821 to the last day of 1900, 80 years as a register spans them.
    static func birth(_ chance: inout Chance) -> CalendarDate {
        CalendarDate(dayNumber: firstBirth + chance.below(29_219))
    }

    /// 1 January 1821.
    static let firstBirth = -54_421
}

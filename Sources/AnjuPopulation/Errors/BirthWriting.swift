import AnjuCore

/// How a birth date is written down by those who do not know it, or take it for another order.
enum BirthWriting {
    /// The date as it is, or, so many times of a thousand as the cases say, something near it.
    static func written(_ birth: CalendarDate, _ chance: inout Chance) -> String {
        switch chance.below(1_000) {
        case ..<30: return CalendarDate(year: birth.year, month: birth.day, day: birth.month)?.description ?? "\(birth)"
        case ..<55: return String(birth.description.prefix(7))
        case ..<75: return String(birth.description.prefix(4))
        case ..<95: return CalendarDate(year: birth.year, month: 1, day: 1)?.description ?? "\(birth)"
        case ..<125: return slipped(birth, &chance)
        case ..<140: return ""
        default: return birth.description
        }
    }

    private static func slipped(_ birth: CalendarDate, _ chance: inout Chance) -> String {
        let shift = chance.pick([-1, 1, -10, 10], orElse: 1)
        switch chance.below(3) {
        case 0:
            return CalendarDate(
                year: min(max(birth.year + shift, 1_801), 1_900), month: birth.month, day: min(birth.day, 28))?
                .description ?? "\(birth)"
        case 1:
            return CalendarDate(year: birth.year, month: chance.number(1...12), day: min(birth.day, 28))?.description
                ?? "\(birth)"
        default:
            return CalendarDate(year: birth.year, month: birth.month, day: chance.number(1...28))?.description
                ?? "\(birth)"
        }
    }
}

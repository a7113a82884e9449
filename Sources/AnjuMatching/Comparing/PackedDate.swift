import AnjuCore

/// A day, or as much of it as is known, in one number: the year, four bits of the month, five of the day; 0 for none.
struct PackedDate: Hashable, Sendable {
    var raw: UInt32

    init(raw: UInt32) { self.raw = raw }

    init(_ text: String) {
        guard let date = PartialDate(text) else {
            raw = 0
            return
        }
        raw = UInt32(date.year) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
    }

    var year: UInt32 { raw >> 9 }
    var month: UInt32 { raw >> 5 & 15 }
    var day: UInt32 { raw & 31 }

    /// The place of the level among those of a date, from 1.
    static func level(_ one: PackedDate, _ other: PackedDate) -> UInt8 {
        if one.raw == other.raw { return one.day == 0 ? (one.month == 0 ? 4 : 3) : 1 }
        let sameYear = one.year == other.year
        if one.day == 0 || other.day == 0 {
            guard sameYear else { return 7 }
            if one.month == 0 || other.month == 0 { return 4 }
            return one.month == other.month ? 3 : 6
        }
        let (sameMonth, sameDay) = (one.month == other.month, one.day == other.day)
        if sameYear {
            if one.month == other.day, one.day == other.month { return 2 }
            return sameMonth || sameDay ? 5 : 6
        }
        return sameMonth && sameDay ? 5 : 7
    }
}

import AnjuCore
import AnjuDomain

/// Days, births of which a part is known, moments, identifiers of ours.
enum DateTarget {
    static let target = FuzzTarget(
        "dates", "days, moments and identifiers",
        words: ["9999", "0001", "0000", "-", "T", "Z", "+23:59", "-23:59", "24:00", "12-31", "02-29", "年", "၁"].map {
            Array($0.utf8)
        }, longest: 80,
        seeds: {
            [
                "1880", "1880-05", "1880-05-12", "2000-02-29", "9999-12-31", "2026-03-02T01:00:00.000Z",
                "2026-03-02T01:00:00+08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2026/3/2", "20260302",
                "2026年3月2日", "per_01k9x0000000000000000000000",
            ].map { Array($0.utf8) }
        },
        run: { input in
            let text = String(decoding: input, as: UTF8.self)
            var taken = ""
            if let day = CalendarDate(text) {
                try BrokenRule.unless(day.description == text, "a day is written in another way than it was read")
                try BrokenRule.unless(CalendarDate(dayNumber: day.dayNumber) == day, "a day's number is another day's")
                taken += "d"
            }
            if let date = PartialDate(text) {
                try BrokenRule.unless(date.description == text, "a birth is written in another way than it was read")
                try BrokenRule.unless(date.earliest <= date.latest, "a birth ends before it begins")
                taken += "p"
            }
            if let moment = Instant(text) {
                try BrokenRule.unless(
                    Instant(moment.description) == moment, "a moment is not read from its own spelling")
                taken += "i"
            }
            if let token = Token(text) {
                try BrokenRule.unless(token.text == text, "a token is written in another way than it was read")
                taken += "t"
            }
            let plain = ItemReader.isoDate(text)
            if CalendarDate(plain) != nil {
                try BrokenRule.unless(ItemReader.isoDate(plain) == plain, "a day's plain spelling has another one")
                taken += "s"
            }
            return taken.isEmpty ? .refused("") : .accepted(taken)
        })
}

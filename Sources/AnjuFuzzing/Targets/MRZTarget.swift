import AnjuCore
import AnjuDomain

/// Machine-readable zones, typed or scanned.
enum MRZTarget {
    private static let today = CalendarDate(dayNumber: 20_514)  // 2026-03-02

    static let target = FuzzTarget(
        "mrz", "a machine-readable zone",
        words: ["P<UTO", "V<", "I<", "<<<<<<", "\n", "\r\n", "«", "‹", "\u{3000}", "０", "၀", "D<<", "\u{301}"].map {
            Array($0.utf8)
        }, longest: 400,
        seeds: {
            // ICAO 9303 parts 4, 5 and 6: the standard's own examples.
            [
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
                "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
                "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
                "I<UTOD23145890<AB112234566<<<<\n7408122F1204159UTO<<<<<<<<<<<4\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            ].map { Array($0.utf8) }
        },
        run: { input in
            let reading = MRZ.read(String(decoding: input, as: UTF8.self), today: today)
            guard let format = reading.format else {
                return .refused(reading.findings.map(\.code).joined(separator: " "))
            }
            try shape(reading, format)
            for suggestion in reading.suggestions {
                let again = MRZ.read(suggestion.lines.joined(separator: "\n"), today: today)
                try BrokenRule.unless(
                    again.checkDigits.allSatisfy(\.isRight), "a suggestion does not make every check digit right")
            }
            let codes = Set(reading.findings.map(\.code)).sorted().joined(separator: " ")
            guard reading.isSound else { return .refused("\(format) \(codes)") }
            let again = MRZ.read(reading.lines.joined(separator: "\n"), today: today)
            try BrokenRule.unless(
                again.fields == reading.fields && again.isSound && again.notes.isEmpty,
                "sound lines say something else when they are read again")
            return .accepted("\(format) \(reading.notes.map(\.code).joined(separator: " "))")
        })

    private static func shape(_ reading: MRZReading, _ format: MRZFormat) throws(BrokenRule) {
        try BrokenRule.unless(reading.lines.count == format.lineCount, "a zone of another number of lines")
        try BrokenRule.unless(
            reading.lines.allSatisfy { $0.unicodeScalars.count == format.width }, "a line of another width")
        try BrokenRule.unless(reading.fields != nil, "a format without fields")
    }
}

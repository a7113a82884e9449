/// A birth date in a question, in any of the ways in which dates are written, as far as it says.
struct AskedDate: Hashable, Sendable {
    var year: Int
    var month = 0
    var day = 0
    /// What was typed.
    var text: String

    /// The number that a column of births is compared with: `19900503`, zeros for what is unknown.
    var packed: UInt32 { Self.packed(year, month, day) }

    static func packed(_ year: Int, _ month: Int, _ day: Int) -> UInt32 { UInt32(year * 10_000 + month * 100 + day) }

    /// `1990-05-03` or a part of it as ``SearchEntry/born`` has it; 0 for anything else.
    static func packed(_ born: String) -> UInt32 {
        let parts = born.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first, (1...9999).contains(year) else { return 0 }
        return packed(year, parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
    }

    /// The dates in a text, and the text without them; a year alone stays in it too, as it may be the end of a number.
    static func cut(_ text: String) -> (dates: [AskedDate], rest: String) {
        var dates: [AskedDate] = []
        var rest: [Substring] = []
        let parts = digits(text).split(whereSeparator: \.isWhitespace)
        var index = 0
        while index < parts.count {
            // `3 May 1990` and `May 3, 1990` are three parts.
            if index + 2 < parts.count, let date = named(parts[index...index + 2]) {
                dates.append(date)
                index += 3
                continue
            }
            let found = readings(of: parts[index])
            dates += found
            if found.isEmpty || found.allSatisfy({ $0.month == 0 }) && parts[index].allSatisfy(\.isNumber) {
                rest.append(parts[index])
            }
            index += 1
        }
        return (dates, rest.joined(separator: " "))
    }

    /// The readings of one part: several where day and month cannot be told apart.
    private static func readings(of part: Substring) -> [AskedDate] {
        if part.unicodeScalars.allSatisfy({ (0x30...0x39).contains($0.value) }) { return plain(part) }
        guard let first = part.first, first.isNumber else { return [] }
        let numbers = part.split(whereSeparator: { !$0.isNumber })
        let signs = part.filter { !$0.isNumber }
        guard numbers.count <= 3, signs.allSatisfy({ "-/.,年月日号生".contains($0) }) else { return [] }
        let values = numbers.compactMap { Int($0) }
        guard values.count == numbers.count, let first = numbers.first, let last = numbers.last else { return [] }
        switch (values.count, first.count, last.count) {
        case (_, 4, _):
            return checked([(values[0], values.count > 1 ? values[1] : 0, values.count > 2 ? values[2] : 0)], part)
        case (3, _, 4): return checked([(values[2], values[1], values[0]), (values[2], values[0], values[1])], part)
        case (2, _, 4): return checked([(values[1], values[0], 0)], part)
        case (3, 2, _): return checked([1900, 2000].map { ($0 + values[0], values[1], values[2]) }, part)
        case (1, 2, _) where part.contains("年"): return checked([1900, 2000].map { ($0 + values[0], 0, 0) }, part)
        default: return []
        }
    }

    /// Digits alone: `19900503`, `03051990`, `199005`, `1990`.
    private static func plain(_ part: Substring) -> [AskedDate] {
        guard let value = Int(part) else { return [] }
        switch part.count {
        case 8:
            let yearFirst = (value / 10_000, value / 100 % 100, value % 100)
            let (one, two, year) = (value / 1_000_000, value / 10_000 % 100, value % 10_000)
            return checked([yearFirst, (year, two, one), (year, one, two)].filter { $0.1 > 0 && $0.2 > 0 }, part)
        case 6: return checked([(value / 100, value % 100, 0)], part)
        case 4: return checked([(value, 0, 0)], part)
        default: return []
        }
    }

    private static func checked(_ readings: [(Int, Int, Int)], _ part: Substring) -> [AskedDate] {
        var found: [AskedDate] = []
        for (year, month, day) in readings
        where (1800...2100).contains(year) && (0...12).contains(month) && (0...31).contains(day)
            && (day == 0 || month > 0)
        {
            let date = AskedDate(year: year, month: month, day: day, text: String(part))
            if !found.contains(date) { found.append(date) }
        }
        return found
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func named(_ parts: ArraySlice<Substring>) -> AskedDate? {
        let texts = parts.map { $0.lowercased().filter { $0 != "," && $0 != "." } }
        guard let place = texts.firstIndex(where: { $0.count >= 3 && months.contains(String($0.prefix(3))) }),
            place < 2,
            let month = months.firstIndex(of: String(texts[place].prefix(3))), let day = Int(texts[1 - place]),
            let year = Int(texts[2])
        else { return nil }
        return checked([(year, month + 1, day)], parts.joined(separator: " ")[...]).first
    }

    private static let signs: [Character: Character] = ["－": "-", "‐": "-", "–": "-", "—": "-", "／": "/", "．": "."]

    /// Digits of every script in use, full-width and Chinese ones in dates among them, as ASCII.
    private static func digits(_ text: String) -> String {
        let chinese: [Character: Character] = [
            "〇": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
            "九": "9",
        ]
        let isChinese = text.contains("年") && text.contains { chinese[$0] != nil }
        return String(
            text.map { character in
                if isChinese, let digit = chinese[character] { return digit }
                if let sign = signs[character] { return sign }
                guard !character.isASCII, let value = character.wholeNumberValue, value < 10, chinese[character] == nil
                else {
                    return character
                }
                return Character(String(value))
            })
    }
}

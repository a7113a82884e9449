/// How far an address line may stand in plain: down to the number on the street, or the building.
///
/// Only what says clearly what it is counts, and all that stands before it. The first number that may be anything else, such
/// as a room's, ends the search, so that a doubtful line has no plain part.
public enum HouseNumber {
    /// The line down to the house or the building; empty where that is not clear.
    public static func plain(_ line: String) -> String {
        let text = Array(TypedText.halfWidth(line))
        var start = 0
        while let number = nextNumber(text, from: start) {
            let (before, after) = (String(text[..<number.lowerBound]), Array(text[number.upperBound...]))
            switch standing(before, after) {
            case .house(let length):
                let found = String(text[..<(number.upperBound + length)])
                return isWithoutRoom(found) ? found : ""
            case .place(let length): start = number.upperBound + length
            case .unclear: return ""
            }
        }
        return ""
    }

    /// What a number is, with how many characters behind it belong to it.
    private enum Standing {
        case house(Int)
        /// A group, a phase, a lane: the house comes behind it.
        case place(Int)
        case unclear
    }

    private static func standing(_ before: String, _ after: [Character]) -> Standing {
        let gap = after.prefix { $0 == " " }.count
        let rest = String(after.dropFirst(gap))
        for word in ["号楼", "栋", "幢", "座"] where rest.hasPrefix(word) { return .house(gap + word.count) }
        if rest.hasPrefix("号") {
            let isRoom = rest.dropFirst().first.map(rooms.contains) ?? false
            return ends(before, with: streets) && !isRoom ? .house(gap + 1) : .unclear
        }
        if rest.hasPrefix("လမ်း") { return .place(gap + "လမ်း".count) }
        for word in ["组", "社", "队", "期", "区", "弄", "巷"] where rest.hasPrefix(word) { return .place(gap + 1) }
        return foreign(before, after)
    }

    /// English and Burmese lines: the building or the street stands before the number, or the street behind it.
    private static func foreign(_ before: String, _ after: [Character]) -> Standing {
        if let next = after.first, next.isLetter || next.isNumber || "-/–—#".contains(next) { return .unclear }
        let closing = after.first == ")" ? 1 : 0
        let head = before.lowercased()
        if ends(head, with: buildings) { return .house(closing) }
        let stripped = dropping(head, numerals)
        if ends(stripped, with: roads) { return .house(closing) }
        guard stripped.allSatisfy({ $0.isWhitespace }) else { return .unclear }
        return streetBehind(Array(String(after).lowercased())).map { .house($0) } ?? .unclear
    }

    /// How far the street reaches behind a number: `88 Tuanjie Road`, `No. 12, Bogyoke Road`.
    ///
    /// The street's name begins behind one comma at most, and has neither a comma nor a number in it.
    private static func streetBehind(_ tail: [Character]) -> Int? {
        let lead = tail.prefix { $0 == ")" || $0.isWhitespace || ",၊".contains($0) }
        guard lead.count(where: { ",၊".contains($0) }) <= 1 else { return nil }
        let name = tail.dropFirst(lead.count).prefix { !$0.isNumber && !",၊".contains($0) }
        for end in name.indices where roads.contains(where: { String(name[...end]).hasSuffix($0) }) {
            let isWhole = end + 1 == name.endIndex || !name[end + 1].isLetter || !name[end].isASCII
            let word = name[...end].reversed().prefix { $0.isASCII && $0.isLetter }
            let isWord = word.isEmpty || roads.contains(String(word.reversed()))
            if isWhole, isWord { return end + 1 }
        }
        return nil
    }

    /// The next run of digits, or of Chinese numerals or one capital letter before a word for buildings and numbers.
    private static func nextNumber(_ text: [Character], from start: Int) -> Range<Int>? {
        var index = start
        while index < text.count {
            let isNumeral = numeralCharacters.contains(text[index])
            if text[index].isASCIIDigit {
                return index..<(text[index...].firstIndex { !$0.isASCIIDigit } ?? text.count)
            }
            let isLetter = text[index].isASCIICapital && (index == 0 || !text[index - 1].isASCIICapital)
            if isNumeral || isLetter {
                let end =
                    isNumeral
                    ? text[index...].firstIndex { !numeralCharacters.contains($0) } ?? text.count : index + 1
                if end < text.count, "号栋幢座室房".contains(text[end]) { return index..<end }
                index = end
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func ends(_ text: String, with words: [String]) -> Bool {
        let trimmed = text.reversed().drop { $0.isWhitespace || $0 == "(" }.reversed()
        return words.contains { String(trimmed).hasSuffix($0) }
    }

    /// Without one of `words` at its end.
    private static func dropping(_ text: String, _ words: [String]) -> String {
        let trimmed = String(text.reversed().drop { $0.isWhitespace || $0 == "(" || $0 == "." }.reversed())
        guard let word = words.first(where: { trimmed.hasSuffix($0) }) else { return trimmed }
        return String(trimmed.dropLast(word.count).reversed().drop { $0.isWhitespace || ",၊".contains($0) }.reversed())
    }

    private static func isWithoutRoom(_ line: String) -> Bool {
        let folded = line.lowercased()
        return ![
            "室", "房号", "单元", "床", "铺位", "room", "flat", "unit", "apartment", "apt", "bed", "suite", "အခန်း", "ကုတင်", "ထပ်",
        ]
        .contains { folded.contains($0) }
    }

    /// What a number stands behind when it is a house's.
    private static let streets = [
        "路", "街", "巷", "道", "弄", "胡同", "段", "村", "寨", "组", "社", "队", "屯", "坊",
    ]
    /// What may stand behind `号` so that it is no house.
    private static let rooms: Set<Character> = ["房", "室", "间", "床", "铺", "单", "门", "柜", "位"]
    private static let buildings = ["building", "block", "tower", "bldg", "bldg.", "တိုက်", "တိုက်အမှတ်", "အဆောက်အအုံ", "အဆောက်အဦ"]
    private static let roads = ["road", "street", "avenue", "lane", "rd", "လမ်း"]
    private static let numerals = ["no.", "no", "number", "အိမ်အမှတ်", "အမှတ်"]
    private static let numeralCharacters: Set<Character> = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零",
    ]
}

/// A made-up Burmese name without a surname: in Latin letters, in Burmese, and in Chinese characters.
struct DemoName: Hashable, Sendable {
    var latin: String
    var burmese: String
    var chinese: String

    private struct Syllable: Sendable {
        let latin, burmese, chinese: String

        init(_ latin: String, _ burmese: String, _ chinese: String) {
            (self.latin, self.burmese, self.chinese) = (latin, burmese, chinese)
        }
    }

    private static let men = [
        Syllable("Aung", "အောင်", "昂"), Syllable("Kyaw", "ကျော်", "觉"), Syllable("Htun", "ထွန်း", "吞"),
        Syllable("Naing", "နိုင်", "奈"), Syllable("Zaw", "ဇော်", "佐"), Syllable("Min", "မင်း", "敏"),
        Syllable("Soe", "စိုး", "梭"), Syllable("Lwin", "လွင်", "伦"), Syllable("Phyo", "ဖြိုး", "漂"),
        Syllable("Htet", "ထက်", "特"), Syllable("Hein", "ဟိန်း", "亨"), Syllable("Win", "ဝင်း", "温"),
    ]

    private static let women = [
        Syllable("Khin", "ခင်", "钦"), Syllable("Hla", "လှ", "拉"), Syllable("Mya", "မြ", "妙"),
        Syllable("Nyein", "ငြိမ်း", "念"), Syllable("San", "စန်း", "山"), Syllable("Su", "စု", "素"),
        Syllable("Moe", "မိုး", "莫"), Syllable("Thida", "သီတာ", "蒂达"), Syllable("Yin", "ယဉ်", "殷"),
        Syllable("Nu", "နု", "努"), Syllable("Ei", "အိ", "艾"), Syllable("Win", "ဝင်း", "温"),
    ]

    /// Two or three different syllables.
    init(isWoman: Bool, _ chance: inout DemoChance) {
        let syllables = (isWoman ? Self.women : Self.men).shuffled(using: &chance).prefix(chance.number(2...3))
        latin = syllables.map(\.latin).joined(separator: " ").uppercased()
        burmese = syllables.map(\.burmese).joined()
        chinese = syllables.map(\.chinese).joined()
    }
}

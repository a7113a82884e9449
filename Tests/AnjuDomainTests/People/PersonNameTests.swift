import AnjuCore
import AnjuDomain
import Testing

@Suite struct PersonNameTests {
    let burmese = PersonName(
        primary: "KHIN MAUNG MYINT", native: "ခင်မောင်မြင့်", nativeLanguage: .burmese, chinese: "钦貌敏", structure: .oneName)

    @Test func `each language shows its own spelling first and the others after it`() {
        #expect(burmese.spellings(in: .chinese).map(\.text) == ["钦貌敏", "KHIN MAUNG MYINT", "ခင်မောင်မြင့်"])
        #expect(burmese.spellings(in: .english).map(\.text) == ["KHIN MAUNG MYINT", "ခင်မောင်မြင့်", "钦貌敏"])
        #expect(burmese.spellings(in: .burmese).map(\.text) == ["ခင်မောင်မြင့်", "KHIN MAUNG MYINT", "钦貌敏"])
        #expect(burmese.display(in: "th") == "KHIN MAUNG MYINT")
        #expect(PersonName(chinese: "张伟").display(in: .english) == "张伟")
    }

    @Test(arguments: [
        (NameStructure.surnameFirst, "LYU LYUYE"), (.surnameLast, "LYUYE LYU"), (.patronymic, "LYUYE LYU"),
        (.unknown, "LYU LYUYE"), (.oneName, "LYU LYUYE"),
    ])
    func `the structure orders the Latin name`(structure: NameStructure, latin: String) {
        #expect(PersonName(primary: "LYU", secondary: "LYUYE", structure: structure).latin == latin)
    }

    @Test func `one name without a surname is whole, and one that was split is pointed at`() {
        #expect(burmese.violations.isEmpty && burmese.warnings.isEmpty)
        let split = PersonName(primary: "MYINT", secondary: "KHIN MAUNG", structure: .oneName)
        #expect(split.violations.isEmpty && split.warnings.map(\.code) == ["name.one-name-split"])
        #expect(PersonName(primary: "  ").violations.map(\.code) == ["name.empty"])
        #expect(PersonName(primary: "KH1N").warnings.map(\.code) == ["name.digit"])
    }

    @Test(arguments: ["阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽 · 买买提", "阿依古丽‧买买提", "阿依古丽．买买提"])
    func `every dot between the parts of a name becomes the one of the standard`(typed: String) {
        #expect(PersonName(chinese: typed).chinese == "阿依古丽·买买提")
    }

    @Test func `names are stored composed, with single spaces and nothing invisible`() {
        let name = PersonName(primary: " NU\u{0301}N\u{0303}EZ \u{202E} \t ＬＩ\u{200B} ")
        #expect(Array(name.primary.unicodeScalars) == Array("NÚÑEZ LI".unicodeScalars))
    }

    @Test(arguments: [
        ("张伟", "张*"), ("欧阳修文", "欧阳*"), ("欧阳", "欧*"), ("阿依古丽·买买提", "阿依古丽·*"), ("KHIN MAUNG MYINT", "K* M* M*"),
        ("ခင်မောင်မြင့်", "ခင်*"), ("Łucja", "Ł*"), ("", ""),
    ])
    func `names on shared screens keep their beginning`(name: String, masked: String) {
        #expect(Masked.name(name) == masked)
    }

    @Test(arguments: [
        ("G00001234", "G****1234"), ("533102188001010019", "5****0019"), ("MX00017", "M****17"), ("12345", "****"),
        ("", ""),
    ])
    func `numbers on shared screens keep one character and at most four`(number: String, masked: String) {
        #expect(Masked.number(number) == masked)
    }

    @Test(arguments: [
        ("ေအာင္ေက်ာ္", true), ("ျမင့္", true), ("ခင္ေမာင္ျမင့္", true), ("ျမန္မာ", true), ("သန္း", true), ("၀င္း", true),
        ("အောင်ကျော်", false), ("မြင့်", false), ("ခင်မောင်မြင့်", false), ("မြန်မာ", false), ("သန်း", false), ("ဝင်း", false),
        ("နန္ဒာ", false), ("သိင်္ဂီ", false), ("ဩဂုတ်", false), ("ၸၢႆးသႅင်ၸိုၼ်ႈ", false), ("ဦးကျော်စွာလင်း", false), ("", false),
        ("AUNG", false),
    ])
    func `text in the old Burmese encoding is suspected, Unicode and Shan are not`(text: String, isSuspected: Bool) {
        #expect(ZawgyiSuspicion(text).isSuspected == isSuspected, "\(ZawgyiSuspicion(text).signs)")
        #expect(PersonName(native: text).warnings.map(\.code).contains("name.zawgyi") == isSuspected)
    }

    @Test func `Burmese is cut into syllables`() {
        #expect(MyanmarSyllables.of("ခင်မောင်မြင့်") == ["ခင်", "မောင်", "မြင့်"])
        #expect(MyanmarSyllables.of("အောင်ကျော်") == ["အောင်", "ကျော်"])
        #expect(MyanmarSyllables.of("နန္ဒာ") == ["နန္ဒာ"])
        #expect(MyanmarSyllables.of("သန့်ဇင်") == ["သန့်", "ဇင်"])
    }
}

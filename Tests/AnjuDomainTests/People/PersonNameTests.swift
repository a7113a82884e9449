import AnjuCore
import AnjuDomain
import Testing

@Suite struct PersonNameTests {
    private func latin(_ primary: String, _ secondary: String = "", _ structure: NameStructure = .unknown) -> PersonName
    {
        PersonName([
            "name_latin_primary": primary, "name_latin_secondary": secondary, "name_structure": structure.rawValue,
        ])
    }

    @Test func `one name without a surname is whole, and one that was split is pointed at`() {
        let whole = latin("KHIN MAUNG MYINT", "", .oneName)
        #expect(whole.violations.isEmpty && whole.warnings.isEmpty)
        let split = latin("MYINT", "KHIN MAUNG", .oneName)
        #expect(split.violations.isEmpty && split.warnings.map(\.code) == ["name.one-name-split"])
        #expect(split.warnings.map(\.field) == ["name_latin_secondary"])
        #expect(latin("MYINT", "KHIN MAUNG", .surnameFirst).warnings.isEmpty)
        #expect(latin("  ").violations.map(\.code) == ["name.empty"])
        #expect(latin("KH1N").warnings.map(\.code) == ["name.digit"])
    }

    @Test(arguments: ["阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽 · 买买提", "阿依古丽‧买买提", "阿依古丽．买买提"])
    func `every dot between the parts of a name becomes the one of the standard`(typed: String) {
        #expect(PersonName(["name_zh": typed]).chinese == "阿依古丽·买买提")
    }

    @Test func `names are stored composed, with single spaces and nothing invisible`() {
        let name = latin(" NU\u{0301}N\u{0303}EZ \u{202E} \t ＬＩ\u{200B} ")
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
    }

    @Test(arguments: [
        ("khin maung myint", ["khin maung myint"]), ("u khin maung myint", ["u khin maung myint", "khin maung myint"]),
        ("saya ko aung", ["saya ko aung", "ko aung", "aung"]), ("ko maung lwin", ["ko maung lwin", "maung lwin"]),
        ("maung maung", ["maung maung", "maung"]), ("u", ["u"]), ("daw ma", ["daw ma", "ma"]), ("", [""]),
    ]) func `titles at the front of a name fall away, and one word stays`(typed: String, spellings: [String]) {
        let words = typed.split(separator: " ").map(String.init)
        #expect(BurmeseTitles.spellings(of: words).map { $0.joined(separator: " ") } == spellings)
    }

    @Test(arguments: [
        ("ဦးခင်မောင်မြင့်", ["ဦးခင်မောင်မြင့်", "ခင်မောင်မြင့်"]), ("ဆရာမ ခင်မြင့်", ["ဆရာမခင်မြင့်", "ခင်မြင့်"]),
        ("阿依古丽·买买提", ["阿依古丽买买提"]), ("myint, khin", ["khin myint"]), ("陈伟 (wei chen)", ["陈伟", "chen wei"]),
        ("·-·", []),
    ]) func `a name is compared script by script, with and without its titles`(folded: String, keys: [String]) {
        #expect(NameWords.keys(of: folded) == Set(keys))
    }

    @Test func `Burmese is cut into syllables`() {
        #expect(MyanmarSyllables.of("ခင်မောင်မြင့်") == ["ခင်", "မောင်", "မြင့်"])
        #expect(MyanmarSyllables.of("အောင်ကျော်") == ["အောင်", "ကျော်"])
        #expect(MyanmarSyllables.of("နန္ဒာ") == ["နန္ဒာ"])
        #expect(MyanmarSyllables.of("သန့်ဇင်") == ["သန့်", "ဇင်"])
    }
}

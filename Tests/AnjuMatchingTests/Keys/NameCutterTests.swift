import Testing

@testable import AnjuMatching

/// A name is cut into its words whatever it is written in, and titles are told from it.
@Suite struct NameCutterTests {
    @Test(arguments: [
        ("Ｋｈｉｎ　Maung-Myint", "khin maung myint"), ("陳偉", "陈 伟"), ("阿依古麗·買買提", "阿 依 古 丽 买 买 提"),
        ("阿依古丽•买买提", "阿 依 古 丽 买 买 提"), ("Nguyễn Thị Đào", "nguyen thi dao"), ("Łukasz Núñez", "lukasz nunez"),
        ("Nu\u{301}n\u{303}ez", "nunez"), ("Straße", "strasse"), ("Zhèng-Lǐ", "zheng li"), ("O'Brien", "obrien"),
        ("ခင်မောင်မြင့်", "ခင် မောင် မြင့်"), ("ခင် မောင်\u{200B}မြင့်", "ခင် မောင် မြင့်"), ("သန္တာ", "သန္ တာ"),
        ("陈Wei", "陈 wei"), ("၁၂/ABC(နိုင်)၁၂၃", "12 abc နိုင် 123"), ("··", ""), ("", ""), ("สมชาย", "สมชาย"), ("ສົມ໌", "ສົມ"),
        ("欧阳娜娜", "欧 阳 娜 娜"), ("峯", "峰"), ("သန့်", "သန့်"), ("သန\u{103A}\u{1037}", "သန့်"), ("ﬁ", "fi"),
    ]) func `the words are folded and in the order written`(row: (String, String)) {
        #expect(NameWord.words(of: row.0).map(\.text).joined(separator: " ") == row.1)
    }

    @Test(arguments: [
        ("U Aung Kyaw", 1), ("Saya U Aung Kyaw", 2), ("Daw Ma Sein", 2), ("Maung Maung", 1), ("Ma", 0), ("U", 0),
        ("Aung U", 0), ("ဦးအောင်ကျော်", 1), ("ဒေါ်အောင်ဆန်း", 1), ("ဆရာမအောင်ဆန်း", 3), ("ဦးမောင်အောင်ဆန်း", 2), ("", 0), ("马伟", 0),
    ]) func `titles at the front are told from the name, and one word always stays`(row: (String, Int)) {
        let words = NameWord.words(of: row.0)
        #expect(words.prefix { $0.isTitle }.count == row.1 && !words.dropFirst(row.1).contains { $0.isTitle })
    }

    /// The worked pairs of CLDR's transform of Zawgyi.
    @Test(arguments: [
        ("ေအာင္ေက်ာ္", "အောင်ကျော်"), ("ျမင့္", "မြင့်"), ("ေဒၚ", "ဒေါ်"), ("ဦးေအာင္", "ဦးအောင်"), ("ေရႊ", "ရွှေ"), ("ခင္ေမာင္ျမင့္", "ခင်မောင်မြင့်"),
        ("ထြန္း", "ထွန်း"), ("ၾကည္", "ကြည်"), ("လႈိင္", "လှိုင်"), ("အောင်ကျော်", "အောင်ကျော်"), ("မဂၤလာ", "မင်္ဂလာ"), ("သႏၲာ", "သန္တာ"),
    ]) func `what was typed in Zawgyi is read as Unicode, and Unicode as it is`(row: (String, String)) {
        #expect(Zawgyi.unicode(row.0) == row.1)
    }

    @Test(arguments: [
        ("weiming", [["wei", "ming"]]), ("chen", []), ("xian", []), ("fangan", [["fang", "an"], ["fan", "gan"]]),
        ("smith", []), ("ouyanglei", [["ou", "yang", "lei"]]), ("", []), ("v", []),
    ]) func `pinyin run together is cut into its syllables, in every way that has fewest`(row: (String, [[String]])) {
        #expect(PinyinSyllables.cuts(of: row.0).map { $0.map(String.init) } == row.1)
    }

    @Test(arguments: [
        ("aungkyaw", ["aung", "kyaw"]), ("khinmaungmyint", ["khin", "maung", "myint"]), ("aung", []), ("smith", []),
        ("", []),
        ("thandar", ["than", "dar"]),
    ]) func `Burmese names run together are cut into their syllables`(row: (String, [String])) {
        #expect(BurmeseSpelling.cut(row.0).map(String.init) == row.1)
    }

    @Test(arguments: [
        ("kyaw", "kyaw", false), ("kyaw", "kyw", true), ("kyaw", "kyaww", true), ("kyaw", "kyew", true),
        ("kyaw", "kywa", true),
        ("ab", "ba", true), ("", "a", false), ("a", "b", false), ("kyaw", "ykaw", true), ("kyaw", "yakw", false),
        ("kyaw", "kaww", false), ("abc", "cba", false), ("kyaw", "ky", false), ("abcd", "abdd", true),
        ("abcd", "badc", false),
    ]) func `one slip is one letter more, less, other, or two exchanged`(row: (String, String, Bool)) {
        let (one, other) = (Array(row.0.utf16), Array(row.1.utf16))
        #expect(Spelling.isOneSlip(one.span, other.span) == row.2)
        #expect(Spelling.isOneSlip(other.span, one.span) == row.2)
    }

    @Test(arguments: [
        ("zhang", ["chang"]), ("xie", ["hsieh"]), ("zhi", ["chih"]), ("cai", ["tsai", "tzai"]), ("guo", ["kuo"]),
        ("ge", ["ko"]),
        ("he", ["ho"]), ("xu", ["hsu"]), ("jiang", ["chiang"]), ("qian", ["chien"]), ("gui", ["kuei"]), ("duo", ["to"]),
        ("zhuo", ["cho"]), ("song", ["sung"]), ("wang", ["wang"]), ("deng", ["teng"]), ("yan", ["yen"]), ("lv", ["lu"]),
    ]) func `Wade-Giles is spelt by its rules`(row: (String, [String])) {
        #expect(WadeGiles.spellings(of: row.0) == row.1)
    }
}

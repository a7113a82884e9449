import Testing

@testable import AnjuMatching

/// Two spellings of one name share a key, whatever scripts they are in; two names do not.
@Suite struct NameWordTests {
    private func relation(_ one: String, _ other: String) throws -> KeyRelation? {
        let left = try #require(NameWord.words(of: one).first)
        return NameWord.relation(of: left, and: try #require(NameWord.words(of: other).first))
    }

    @Test(arguments: [
        ("單", "Shan"), ("仇", "Qiu"), ("解", "Xie"), ("任", "Ren"), ("曾", "Zeng"), ("查", "Zha"), ("区", "Ou"),
        ("朴", "Piao"),
        ("黑", "He"), ("盖", "Ge"), ("乐", "Yue"), ("乐", "Le"), ("吕", "LYU"), ("吕", "LV"), ("吕", "LU"), ("吕", "Lü"),
        ("覃", "Qin"),
        ("覃", "Tan"), ("员", "Yun"), ("缪", "Miao"), ("隗", "Wei"), ("隗", "Kui"), ("谌", "Chen"), ("谌", "Shen"),
        ("万", "Mo"),
        ("俟", "Qi"), ("尉", "Yu"), ("澹", "Tan"), ("长", "Zhang"), ("令", "Ling"),
    ]) func `a surname is found by every reading that it has as one`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) != nil, "\(row)")
    }

    @Test(arguments: [
        ("陈", "Tan"), ("陳", "Chan"), ("陈", "Chen"), ("黄", "Wong"), ("黃", "Huang"), ("王", "Wong"), ("王", "Ong"),
        ("林", "Lim"),
        ("林", "Lam"), ("吴", "Ng"), ("黄", "Ng"), ("张", "Cheung"), ("張", "Teo"), ("张", "Chang"), ("谢", "Hsieh"),
        ("谢", "Tse"),
        ("许", "Hsu"), ("许", "Koh"), ("蔡", "Tsai"), ("蔡", "Chua"), ("郭", "Kwok"), ("周", "Chow"), ("阮", "Nguyễn"),
        ("陈", "Trần"),
        ("金", "Kim"), ("崔", "Choi"), ("梁", "Leung"), ("曾", "Tsang"), ("李", "Lee"), ("徐", "Tsui"),
    ]) func `a surname is found by its romanisations outside the mainland`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) != nil, "\(row)")
    }

    @Test(arguments: [
        ("Tan", "Chen"), ("Tan", "Chan"), ("Wong", "Huang"), ("Wong", "Wang"), ("Lim", "Lin"), ("Hsu", "Xu"),
        ("Tsai", "Cai"),
        ("Aung", "Ong"), ("Kyaw", "Kyor"), ("Kyaw", "Kyew"), ("Thein", "Thane"), ("Htun", "Tun"), ("Hla", "La"),
        ("Khin", "Kin"),
        ("Maung", "Mg"), ("Naing", "Nine"), ("Shwe", "Shway"), ("Soe", "So"), ("Zaw", "Zor"), ("Phyo", "Pyo"),
        ("Htet", "Tet"),
        ("Khaing", "Khine"), ("Nyunt", "Nyun"), ("Aye", "Ae"), ("Kyi", "Gyi"), ("Htike", "Htaik"), ("Sein", "Sain"),
    ]) func `two romanisations of one name share a key`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) != nil, "\(row)")
    }

    @Test(arguments: [
        ("အောင်", "Aung"), ("အောင်", "Ong"), ("ကျော်", "Kyaw"), ("ကျော်", "Kyew"), ("သိန်း", "Thein"), ("သိန်း", "Thane"),
        ("ခင်", "Khin"), ("မောင်", "Maung"), ("မြင့်", "Myint"), ("ညွန့်", "Nyunt"), ("ရွှေ", "Shwe"), ("ထွန်း", "Htun"),
        ("စိုး", "Soe"),
        ("လှိုင်", "Hlaing"), ("ဝင်း", "Win"), ("ကြည်", "Kyi"), ("ဇော်", "Zaw"), ("ဖြိုး", "Phyo"), ("ထက်", "Htet"), ("သန့်", "Thant"),
        ("လွင်", "Lwin"), ("နိုင်", "Naing"), ("မြတ်", "Myat"), ("စန္ဒာ", "San"), ("ဥ", "U"), ("ဦး", "Oo"), ("ဩ", "Aw"),
        ("ဘုန်း", "Phone"),
        ("အေး", "Aye"), ("ဗိုလ်", "Bo"), ("ရန်", "Yan"), ("ေအာင္", "Aung"), ("ေက်ာ္", "Kyaw"),
    ]) func `a Burmese syllable is found by its romanisations, in Zawgyi too`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) == .burmese, "\(row)")
    }

    @Test(arguments: [
        ("昂", "Aung"), ("翁", "Aung"), ("觉", "Kyaw"), ("喬", "Kyaw"), ("登", "Thein"), ("盛", "Sein"), ("乔", "Kyaw"),
        ("莱", "Hlaing"),
        ("温", "Win"), ("敏", "Myint"), ("丹", "Than"), ("瑞", "Shwe"), ("钦", "Khin"), ("钮", "Nyunt"), ("貌", "Maung"),
        ("奈", "Ne"),
        ("昂", "အောင်"), ("觉", "ကျော်"), ("吞", "ထွန်း"), ("佐", "Zaw"),
    ]) func `a character is found by the Burmese syllable that it transcribes`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) == .transcription, "\(row)")
    }

    @Test(arguments: [
        ("Aung", "Kyaw"), ("Aung", "Min"), ("王", "李"), ("王", "Li"), ("Tan", "Lim"), ("Khin", "Thein"), ("အောင်", "ကျော်"),
        ("张", "陈"),
        ("Hla", "Maung"), ("Wong", "Lin"), ("Zaw", "Win"), ("敏", "Kyaw"), ("Nguyen", "Tran"), ("Smith", "Jones"),
    ]) func `different names share none`(row: (String, String)) throws {
        #expect(try relation(row.0, row.1) == nil, "\(row)")
    }
}

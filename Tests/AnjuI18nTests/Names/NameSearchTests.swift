import AnjuDomain
import AnjuI18n
import Foundation
import Testing

@Suite struct NameSearchTests {
    let folding = SearchFolding(fold: NameFolding.folded, latin: LatinReading.forSearch)

    @Test(arguments: [
        ("ＮÚÑEZ", "nunez"), ("歐陽偉", "欧阳伟"), ("Nguyễn Văn Đức", "nguyen van đức".replacing("ứ", with: "u")),
        ("Strauß", "strauss"),
        ("ခင်မောင်မြင့်", "ခင်မောင်မြင့်"), ("၁၂", "12"), ("ﬁ", "fi"), ("が", "が"),
    ])
    func `folding strips what typing leaves out and keeps Burmese vowels`(text: String, folded: String) {
        #expect(NameFolding.folded(text) == folded)
    }

    @Test func `a Chinese name is found by any spelling that somebody may type`() {
        let terms = Set(SearchTokens.of(PersonName(chinese: "呂綠葉"), folding: folding))
        for question in ["吕绿叶", "呂綠葉", "绿叶", "吕", "lu luye", "Lü Lüye", "LYU LYUYE", "luluye", "lu lu ye"] {
            let asked = SearchTokens.query(question, folding: folding)
            #expect(!asked.isEmpty && terms.isSuperset(of: asked), "\(question): \(asked) in \(terms.sorted())")
        }
    }

    @Test func `a surname is found by its other readings`() {
        let terms = Set(SearchTokens.of(PersonName(chinese: "覃明"), folding: folding))
        #expect(terms.isSuperset(of: ["qin", "tan", "ming", "qinming"]))
    }

    @Test func `letters without marks to strip are found by the ASCII that is typed for them`() {
        let terms = Set(SearchTokens.of(PersonName(primary: "ŁUKASZ", secondary: "SØREN"), folding: folding))
        #expect(terms.isSuperset(of: ["lukasz", "soren", "łukasz", "søren"]))
    }

    @Test func `Burmese script is given a Latin reading for search alone`() {
        #expect(LatinReading.forSearch("အောင်ကျော်").contains("aaungkyaw"))
        let name = PersonName(native: "အောင်ကျော်")
        #expect(name.latin.isEmpty)
    }

    @Test(arguments: [
        ("ေအာင္ေက်ာ္", "အောင်ကျော်"), ("ခင္ေမာင္ျမင့္", "ခင်မောင်မြင့်"), ("ျမန္မာ", "မြန်မာ"), ("သန္း", "သန်း"),
    ])
    func `the old Burmese encoding is brought to Unicode`(old: String, unicode: String) {
        #expect(ZawgyiSuspicion(old).isSuspected)
        #expect(Zawgyi.unicode(old) == unicode)
        #expect(!ZawgyiSuspicion(Zawgyi.unicode(old)).isSuspected)
    }

    @Test func `no Burmese word of the system's own country and language names is suspected`() {
        let burmese = Locale(identifier: "my")
        let regions = Locale.Region.isoRegions.compactMap { burmese.localizedString(forRegionCode: $0.identifier) }
        let languages = Locale.LanguageCode.isoLanguageCodes.compactMap {
            burmese.localizedString(forLanguageCode: $0.identifier)
        }
        let words = (regions + languages).filter { $0.unicodeScalars.contains { (0x1000...0x109F).contains($0.value) } }
        #expect(words.count > 300)
        for word in words {
            let suspicion = ZawgyiSuspicion(word)
            #expect(!suspicion.isSuspected, "\(word) \(suspicion.signs)")
        }
    }
}

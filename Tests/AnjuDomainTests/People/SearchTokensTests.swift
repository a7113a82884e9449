import AnjuDomain
import Testing

@Suite struct SearchTokensTests {
    let folding = SearchFolding(fold: { $0.lowercased() }, latin: { $0 == "张伟" ? ["zhang wei", "zhangwei"] : [] })

    @Test func `Chinese names are found by each character, each pair and their readings`() {
        let terms = SearchTokens.of(PersonName(chinese: "张伟"), folding: folding)
        #expect(terms == ["zhang", "zhangwei", "wei", "张", "伟", "张伟"].sorted())
    }

    @Test func `Burmese names are found by syllables and by Latin words`() {
        let name = PersonName(primary: "KHIN MAUNG MYINT", native: "ခင်မောင်မြင့်", structure: .oneName)
        #expect(Set(SearchTokens.of(name, folding: folding)) == ["khin", "maung", "myint", "ခင်", "မောင်", "မြင့်"])
    }

    @Test(arguments: [
        ("U Khin Maung", ["khin", "maung"]), ("Daw Ma Ma", ["ma", "ma"]), ("Maung Myint", ["maung", "myint"]),
        ("U", ["u"]),
        ("Ma", ["ma"]), ("ဦးခင်မောင်", ["ခင်", "မောင်"]),
    ])
    func `a record drops what is only a title and keeps what may be a name`(name: String, terms: [String]) {
        #expect(SearchTokens.of(PersonName(primary: name), folding: folding) == Set(terms).sorted())
    }

    @Test(arguments: [
        ("U Maung Myint", ["myint"]), ("Maung", ["maung"]), ("Khin Maung", ["khin", "maung"]), ("张伟明", ["张伟", "伟明"]),
        ("张", ["张"]), ("Zhang 伟", ["zhang", "伟"]), ("ကိုအောင်ကျော်", ["အောင်", "ကျော်"]), ("  ", []), ("MX0000017", ["mx0000017"]),
    ])
    func `a question drops what may be a title at its front and asks for pairs of characters`(
        text: String, terms: [String]
    ) {
        #expect(SearchTokens.query(text, folding: folding) == terms)
    }

    @Test func `whatever of a name is asked for, its record has every term`() {
        let name = PersonName(primary: "U KHIN MAUNG MYINT", native: "ဦးခင်မောင်မြင့်", chinese: "钦貌敏", structure: .oneName)
        let record = Set(SearchTokens.of(name, folding: folding))
        for question in ["u khin maung", "MYINT", "maung myint", "khin", "钦貌", "貌敏", "敏", "钦貌敏", "ခင်မောင်", "ဦးခင်", "မြင့်"]
        {
            let terms = SearchTokens.query(question, folding: folding)
            #expect(!terms.isEmpty && record.isSuperset(of: terms), "\(question): \(terms)")
        }
    }

    @Test func `no term holds a separator`() {
        let name = PersonName(primary: "O'Connor-Smith, J.", native: "ก ข", chinese: "阿依古丽·买买提")
        for term in SearchTokens.of(name, folding: folding) {
            #expect(!term.isEmpty && term.allSatisfy { $0.isLetter || $0.isNumber }, "\(term)")
        }
    }
}

import AnjuMatching
import Testing

/// Keys by the general transforms alone.
@Suite struct PlainNameKeyingTests {
    private func keys(_ name: String) -> [[SoundKey]] { PlainNameKeying().words(of: name) }

    @Test(arguments: [("王秀英", "WANG XIUYING"), ("欧阳旭", "Ouyang Xu"), ("李·明", "li ming")])
    func `characters and pinyin meet word by word`(han: String, latin: String) {
        let (one, other) = (Set(keys(han).flatMap(\.self)), Set(keys(latin).flatMap(\.self)))
        #expect(one == other)
    }

    @Test func `another name has other keys, and what has no letter has none`() {
        #expect(keys("王伟") != keys("刘洋"))
        #expect(keys(" -12 ").isEmpty)
        #expect(keys("").isEmpty)
    }

    @Test func `a word's surest key stands first`() {
        for word in keys("Aung Kyaw Htun") { #expect(word.map(\.weight) == word.map(\.weight).sorted(by: >)) }
    }
}

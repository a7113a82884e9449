import AnjuMatching
import Testing

@Suite struct ScriptNameKeyingTests {
    private func words(_ name: String) -> [[SoundKey]] { ScriptNameKeying().words(of: name) }

    private func shares(_ one: String, _ other: String) -> Bool {
        let (mine, theirs) = (words(one), words(other))
        return mine.count == theirs.count
            && zip(mine, theirs).allSatisfy { !Set($0.map(\.key)).isDisjoint(with: $1.map(\.key)) }
    }

    @Test(arguments: [
        ("王伟", "Wang Wei"), ("王伟", "WANGWEI"), ("အောင်ကျော်", "Aung Kyaw"), ("AUNGKYAW", "Aung Kyaw"), ("貌", "Maung"),
        ("張偉", "张伟"), ("陳", "Chan"),
    ])
    func `two writings of one name share keys, word by word`(one: String, other: String) {
        #expect(shares(one, other), "\(words(one)) \(words(other))")
    }

    @Test(arguments: [("王伟", "Li Na"), ("အောင်ကျော်", "Su Su"), ("SMITH", "JONES")])
    func `two names share none`(one: String, other: String) {
        let (mine, theirs) = (Set(words(one).joined().map(\.key)), Set(words(other).joined().map(\.key)))
        #expect(mine.isDisjoint(with: theirs))
    }

    @Test func `the surest key of a word stands first, and each weighs something`() {
        for word in words("王伟 Aung Kyaw အောင်") {
            #expect(word.first?.weight == 1)
            #expect(word.map(\.weight) == word.map(\.weight).sorted(by: >))
            #expect(word.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
        }
    }
}

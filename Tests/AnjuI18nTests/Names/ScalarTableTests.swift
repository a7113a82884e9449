import AnjuTesting
import Foundation
import Testing

@testable import AnjuI18n

/// What is remembered of single characters says of a text what the system's transform says of the whole.
@Suite struct ScalarTableTests {
    private static let ideographs = (UInt32(0x4E00)...0x9FFF).compactMap(Unicode.Scalar.init)

    private static func shuffled(_ seed: UInt64) -> String {
        var generator = SeededNumbers(seed: seed)
        return String(String.UnicodeScalarView(ideographs.shuffled(using: &generator)))
    }

    @Test(arguments: [1, 2, 3]) func `every ideograph is simplified by itself as among others`(seed: UInt64) throws {
        let text = Self.shuffled(seed)
        let whole = try #require(text.applyingTransform(StringTransform("Hant-Hans"), reverse: false))
        #expect(ScalarTable.simplified.text(of: text) == whole)
        #expect(NameFolding.folded(text) == NameFolding.whole(text))
    }

    @Test(arguments: [1, 2, 3]) func `every ideograph is read by itself as among others`(seed: UInt64) {
        let text = Self.shuffled(seed).filter { !"藏重秘".contains($0) }
        #expect(HanReadings.given(text) == HanReadings.whole(text, "Han-Latin"))
        #expect(
            HanReadings.given("学藏文") == ["xué", "zàng", "wén"]
                && HanReadings.given("藏") == ["cáng"])
    }

    @Test func `every surname of one character is read as the transform of names reads it`() {
        for scalar in Self.ideographs {
            #expect(HanReadings.surname(String(scalar)) == HanReadings.whole(String(scalar), "Han-Latin/Names"))
        }
    }

    @Test func `letters fold and lose their tones beside each other as by themselves`() {
        var generator = SeededNumbers(seed: 43)
        let letters = Array(0...0x24F) + Array(0x1E00...0x1EFF) + Array(0x4E00...0x4EFF)
        for _ in 0..<20_000 {
            let scalars = (0..<6).compactMap { _ in
                letters.randomElement(using: &generator).flatMap { Unicode.Scalar($0) }
            }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(NameFolding.folded(text) == NameFolding.whole(text), "\(scalars)")
            #expect(PinyinSyllable.toneless(text) == PinyinSyllable.wholeToneless(text), "\(scalars)")
        }
    }

    @Test(arguments: ["a\u{301}", "が", "အောင်", "𠮷", "한", "ΑΣ"])
    func `a text with a character from elsewhere is taken whole`(
        text: String
    ) {
        let table = ScalarTable([0...0x24F]) { $0 }
        #expect(table.text(of: "x" + text) == nil && table.each(of: text + "x") == nil)
        #expect(NameFolding.folded(text) == NameFolding.whole(text))
    }
}

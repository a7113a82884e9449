import AnjuDomain
import Testing

@Suite struct ScannedPileTests {
    private func line(_ length: Int, _ letter: Character) -> String { String(repeating: letter, count: length) }

    @Test func `lines of one length belong together, and none is lost`() {
        let (passport, card) = (line(44, "P"), line(30, "C"))
        let pile = [passport, passport, "", card, " \(card) ", card, "short", passport].joined(separator: "\r\n")
        #expect(
            ScannedPile.zones(pile) == [
                passport + "\n" + passport, [card, card, card].joined(separator: "\n"), "short", passport,
            ])
        #expect(ScannedPile.zones(" \n\n") == [])
    }

    @Test func `a pile of thirty passports is thirty zones`() {
        let pile = Array(repeating: line(44, "P"), count: 60).joined(separator: "\n")
        #expect(ScannedPile.zones(pile).count == 30)
    }
}

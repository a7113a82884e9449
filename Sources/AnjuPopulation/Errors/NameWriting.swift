/// Which writings of a name an office asks for, and how it spells them.
enum NameWriting {
    /// Never all empty.
    static func written(_ name: MadeName, isFirst: Bool, hasErrors: Bool, _ chance: inout Chance) -> PersonName {
        let habit =
            hasErrors
            ? NameHabit(
                isUsual: chance.happens(isFirst ? 850 : 620), isTraditional: chance.happens(25),
                isGivenFirst: chance.happens(25), hasTitle: chance.happens(80)) : NameHabit()
        var written = name.written(habit, &chance)
        if name.origin == .han || name.origin == .dai {
            // The own register writes characters; an exit-entry office the letters of the passport alone.
            switch chance.below(1_000) {
            case ..<40: written.han = ""
            case ..<120: break
            default: written.latin = ""
            }
        } else {
            keepSome(&written, &chance)
        }
        guard hasErrors else { return written }
        if chance.happens(45) { written.han = Misspelling.typed(written.han, &chance) }
        if chance.happens(60) { written.latin = Misspelling.typed(written.latin, &chance) }
        if chance.happens(25), let space = written.latin.lastIndex(of: " ") {
            written.latin = String(written.latin[..<space])
        }
        return written
    }

    /// A foreigner's name: in letters, in the own script, transcribed, or in several of these.
    private static func keepSome(_ written: inout PersonName, _ chance: inout Chance) {
        let full = written
        if !chance.happens(680) { written.latin = "" }
        if !chance.happens(350) { written.native = "" }
        if !chance.happens(380) { written.han = "" }
        if written == PersonName() { written.latin = full.latin }
    }
}

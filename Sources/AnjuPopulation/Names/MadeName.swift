/// A made-up person's name with what it is made of, so that it can be written anew as another office would.
struct MadeName: Sendable {
    /// One part: a family name, a given name, a word.
    struct Part: Sendable {
        var han: [String]
        var latin: [String]
        var native: String
        var traditional: String
    }

    var origin: NameOrigin
    var isWoman: Bool
    var parts: [Part]

    /// A new name; with `family`, of that family where the people has family names.
    init(_ origin: NameOrigin, isWoman: Bool, family: MadeName? = nil, _ chance: inout Chance) {
        (self.origin, self.isWoman) = (origin, isWoman)
        let kept = family.flatMap { $0.origin == origin ? $0.parts.first : nil }
        switch origin {
        case .han: parts = Self.han(isWoman, kept, &chance)
        case .burmese: parts = Self.burmese(isWoman, &chance)
        case .dai:
            let first = chance.pick(
                isWoman ? FurtherTable.daiWomen : FurtherTable.daiMen, orElse: FurtherTable.daiMen[0])
            parts = [Self.part(first), Self.drawn(FurtherTable.daiGiven, &chance)]
            if chance.happens(350) { parts.append(Self.drawn(FurtherTable.daiGiven, &chance)) }
        case .uyghur:
            parts = [
                Self.drawn(isWoman ? FurtherTable.uyghurWomen : FurtherTable.uyghurMen, &chance),
                kept ?? Self.drawn(FurtherTable.uyghurFamilies, &chance),
            ]
        case .vietnamese:
            parts = Self.pair(
                kept, FurtherTable.vietnameseFamilies,
                isWoman ? FurtherTable.vietnameseWomen : FurtherTable.vietnameseMen, &chance)
        case .thai:
            parts = Self.pair(
                kept, FurtherTable.thaiFamilies, isWoman ? FurtherTable.thaiWomen : FurtherTable.thaiMen, &chance)
        case .lao:
            parts = Self.pair(
                kept, FurtherTable.laoFamilies, isWoman ? FurtherTable.laoWomen : FurtherTable.laoMen, &chance)
        case .western:
            parts = Self.pair(
                kept, FurtherTable.westernFamilies,
                isWoman ? FurtherTable.westernWomen : FurtherTable.westernMen, &chance)
        }
    }

    private static func han(_ isWoman: Bool, _ family: Part?, _ chance: inout Chance) -> [Part] {
        let surname = HanTable.surnames[chance.lowIndex(below: HanTable.surnames.count)]
        let first =
            family
            ?? Part(
                han: [surname.han], latin: [surname.pinyin] + surname.dialects, native: "",
                traditional: surname.traditional)
        let table = isWoman ? HanTable.women : HanTable.men
        var (han, latin, traditional) = ("", "", "")
        for _ in 0..<(chance.happens(780) ? 2 : 1) {
            // One in five is of the other table: many characters are given to both.
            let other = isWoman ? HanTable.men : HanTable.women
            let given =
                chance.happens(200) ? other[chance.below(other.count)] : table[chance.lowIndex(below: table.count)]
            han += given.han
            latin += given.pinyin
            traditional += given.traditional
        }
        return [first, Part(han: [han], latin: [latin], native: "", traditional: traditional)]
    }

    private static func burmese(_ isWoman: Bool, _ chance: inout Chance) -> [Part] {
        let table = isWoman ? BurmeseTable.women : BurmeseTable.men
        let both = BurmeseTable.men + BurmeseTable.women
        let count = [2, 3, 3, 3, 4][chance.below(5)]
        return (0..<count).map { _ in
            let word = chance.happens(250) ? both[chance.below(both.count)] : table[chance.lowIndex(below: table.count)]
            return Part(han: word.han, latin: word.latin, native: word.burmese, traditional: word.han[0])
        }
    }

    private static func pair(
        _ kept: Part?, _ families: [FurtherTable.Part], _ givens: [FurtherTable.Part], _ chance: inout Chance
    ) -> [Part] {
        [kept ?? drawn(families, &chance), drawn(givens, &chance)]
    }

    private static func drawn(_ table: [FurtherTable.Part], _ chance: inout Chance) -> Part {
        part(table[chance.lowIndex(below: table.count)])
    }

    private static func part(_ part: FurtherTable.Part) -> Part {
        Part(han: [part.han], latin: [part.latin], native: part.native, traditional: part.han)
    }
}

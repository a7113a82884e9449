public import AnjuMatching

/// Made-up people of an index, and questions after them with the answer known.
public struct MadeRegister: Sendable {
    /// Somebody of it, with the other writings of the name.
    public struct Person: Sendable {
        /// As the index holds them.
        public var entry: SearchEntry
        var surname: MadeNames.Surname?
        var given: [MadeNames.Given] = []
        var burmese: [MadeNames.Burmese] = []
        var title = ""
        var year: String { String(entry.born.prefix(4)) }
    }

    /// A question, and who is meant.
    public struct Search: Sendable {
        /// What is asked, in words.
        public var kind: String
        public var text: String
        public var id: String
    }

    private var state: UInt64
    public private(set) var people: [Person] = []

    /// The same seed makes the same people.
    public init(people count: Int, seed: UInt64) {
        state = seed
        for number in 0..<count { people.append(made(number)) }
    }

    private mutating func draw(_ below: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(below))
    }

    private mutating func pick<T>(_ values: [T]) -> T { values[draw(values.count)] }

    private mutating func made(_ number: Int) -> Person {
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        let born = "\(1821 + draw(80))-\(two(1 + draw(12)))-\(two(1 + draw(28)))"
        let tail = String(10_000 + draw(10_000)).dropFirst()
        let entry = SearchEntry(
            id: "p\(number)", names: [], born: born, tails: [String(tail)], area: pick(["533102", "533103", "533124"]),
            places: [pick(MadeNames.places) + "\(1 + draw(400))号"],
            employers: [
                "\(pick(["宏", "兴", "泰", "福", "源", "达"]))\(pick(["昌", "盛", "隆", "丰", "顺"]))\(pick(MadeNames.trades))有限公司"
            ])
        var person = Person(entry: entry)
        if draw(2) == 0 { nameChinese(&person) } else { nameBurmese(&person) }
        return person
    }

    private mutating func nameChinese(_ person: inout Person) {
        let surname = pick(MadeNames.surnames)
        person.surname = surname
        person.given = (0..<2).map { _ in pick(MadeNames.given) }
        // A third have their passport's letters alone, as people from outside the mainland.
        if draw(3) == 0 {
            person.entry.names = ["\(surname.pinyin) \(person.given.map { $0.pinyin.uppercased() }.joined())"]
        } else {
            person.entry.names = [surname.character + person.given.map(\.character).joined()]
        }
    }

    private mutating func nameBurmese(_ person: inout Person) {
        person.burmese = (0..<3 + draw(2)).map { _ in pick(MadeNames.burmese) }
        person.title = pick(["U", "DAW", "KO", "MA"])
        switch draw(4) {
        case 0: person.entry.names = [person.burmese.map(\.script).joined()]
        case 1: person.entry.names = [person.burmese.map(\.characters).joined()]
        default: person.entry.names = [person.burmese.map(\.latin).joined(separator: " ")]
        }
    }

    /// So many searches of each kind that fits somebody.
    public mutating func searches(each: Int) -> [Search] {
        var searches: [Search] = []
        for kind in MadeQuestion.allCases {
            var (found, tries) = (0, 0)
            while found < each, tries < each * 200 {
                tries += 1
                let person = pick(people)
                guard let text = kind.text(person, slip: { draw($0) }) else { continue }
                found += 1
                searches.append(Search(kind: kind.rawValue, text: text, id: person.entry.id))
            }
        }
        return searches
    }
}

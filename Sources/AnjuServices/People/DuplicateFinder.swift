import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

/// Compares one person of the register with those whom its own index proposes, by what tells who somebody is.
///
/// It reads this one register and nothing else: no file of health, schools, legal aid or complaints, no nationality, telephone or
/// address (Decisions 34 and 36). It decides nothing.
struct DuplicateFinder {
    /// A pair is proposed from this probability on.
    static let least = 0.5
    /// So many are enough to be compared with one person: the index is asked no further.
    static let proposed = 200
    /// The most pairs that one person is proposed in.
    static let most = 10
    /// As if so many were registered where fewer are: in a small register a name is as rare as in a great one.
    static let smallest = 10_000
    /// How many holders of a value are counted at most.
    private static let counted = 2_000
    /// How many of a hundred are registered twice, as far as anybody knows beforehand.
    private static let twice = 5.0

    let centre: Centre
    let transaction: any ReadTransaction
    let population: Int

    /// `people` is how many are registered, as far as that is known; else they are counted.
    init(centre: Centre, in transaction: any ReadTransaction, people: Int? = nil) throws {
        (self.centre, self.transaction) = (centre, transaction)
        population = max(try people ?? transaction.peopleCount(), Self.smallest)
    }

    /// Who could be the person, the likeliest first.
    ///
    /// Those of `known` were paired with them before, and take nobody's place.
    func pairs(
        of person: ComparedPerson, besides known: Set<ID<Person>> = []
    ) throws -> [(other: ComparedPerson, explanation: Explanation)] {
        var ids = try proposed(for: person)
        for number in person.numbers { ids.formUnion(try transaction.holders(ofNumber: number)) }
        ids.remove(person.person.id)
        let others = try transaction.compared(ids.sorted())
        let found = try zip(others, explanations(of: person, with: others)).filter {
            $0.1.probability >= Self.least && !known.contains($0.0.person.id)
        }
        return found.sorted { ($0.1.bits, $1.0.person.id) > ($1.1.bits, $0.0.person.id) }.prefix(Self.most).map {
            (other: $0.0, explanation: $0.1)
        }
    }

    /// Those whom the store's own index proposes, the closest first: who is asked for later takes the places that are left.
    private func proposed(for person: ComparedPerson) throws -> Set<ID<Person>> {
        var ids: Set<ID<Person>> = []
        for asked in SearchTokens.alike(entry(person)) where ids.count < Self.proposed {
            ids.formUnion(
                try transaction.people(
                    matching: TermExpression(asked), in: [""], limit: Self.proposed, centre.ledger.dialect))
        }
        return ids
    }

    /// What each field of a person and of each of the others says.
    func explanations(of person: ComparedPerson, with others: [ComparedPerson]) throws -> [Explanation] {
        if others.isEmpty { return [] }
        var table = RecordTable(.people, keying: ScriptNameKeying())
        let number = person.numbers.last ?? ""
        table.append(Self.record(person, number: number))
        for other in others {
            let isShared = !Set(person.numbers).isDisjoint(with: other.numbers)
            table.append(Self.record(other, number: isShared ? number : other.numbers.last ?? ""))
        }
        let holders = try holders(of: Self.record(person, number: number))
        table.weigh(as: population) { column, value in holders[column]?[value] }
        var model = LinkageModel.people
        model.prior = Self.twice / 100 / Double(population)
        return table.explanations(of: 0, by: model).map(\.explanation)
    }

    private func entry(_ person: ComparedPerson) -> SearchEntry {
        let record = person.person
        let latin = [record.namePrimary, record.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return SearchEntry(
            id: record.id.rawValue, names: [latin, record.nameNative, record.nameChinese].filter { !$0.isEmpty },
            born: record.birthDate)
    }

    /// In the order of the schema's columns.
    private static func record(_ person: ComparedPerson, number: String) -> [String] {
        let record = person.person
        let latin = [record.namePrimary, record.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return [
            record.nameChinese, latin, record.nameNative, record.sex, record.birthDate, person.employers.first ?? "",
            number,
        ]
    }

    /// How many of the register hold each value of a record.
    private func holders(of record: [String]) throws -> [Int: [String: Int]] {
        var holders: [Int: [String: Int]] = [3: [record[3]: population / 2], 6: [record[6]: 2]]
        let asked: [(Int, SearchTokens.Asked)] =
            (0...2).map { ($0, SearchTokens.holding(name: record[$0])) } + [
                (4, SearchTokens.holding(born: record[4])), (5, SearchTokens.holding(employer: record[5])),
            ]
        for (column, tokens) in asked where !record[column].isEmpty {
            let count = try transaction.count(
                matching: TermExpression(tokens), limit: Self.counted, centre.ledger.dialect)
            holders[column] = [record[column]: max(count, 2)]
        }
        return holders
    }
}

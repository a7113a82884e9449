import AnjuCore

/// Made-up people as the registers of a border city hold them, with the truth about who is who.
///
/// The same seed makes the same records on every machine. Nobody in it lives or has lived: births lie before 1901,
/// numbers are of series that nobody issues. Members of one household share address, phone and, where the people has
/// one, the family name; one child in forty has a twin.
public struct Population: Sendable {
    public let people: Int
    public let seed: UInt64
    /// Whether people stand in the registers several times and with slips; else each once, as they are.
    public let hasErrors: Bool

    public init(people: Int, seed: UInt64, hasErrors: Bool) {
        (self.people, self.seed, self.hasErrors) = (people, seed, hasErrors)
    }

    /// All records in a drawn order, numbered from 1.
    public func records() -> [RegisterRecord] {
        var records: [RegisterRecord] = []
        records.reserveCapacity(hasErrors ? people + people / 2 : people)
        var person = 0
        var household: UInt64 = 0
        while person < people {
            var chance = Chance(seed: seed, stream: household)
            for member in Household.drawn(from: person, atMost: people - person, &chance) {
                write(member, into: &records, &chance)
                person += 1
            }
            household += 1
        }
        var chance = Chance(seed: seed, stream: .max)
        for last in stride(from: records.count - 1, to: 0, by: -1) { records.swapAt(last, chance.below(last + 1)) }
        for index in records.indices { records[index].number = index + 1 }
        return records
    }

    private func write(_ member: MadePerson, into records: inout [RegisterRecord], _ chance: inout Chance) {
        var later = 0
        if hasErrors, chance.happens(330) { later = [1, 1, 1, 1, 2, 2, 3][chance.below(7)] }
        for turn in 0...later {
            let writing = RecordWriting(
                isFirst: turn == 0, hasErrors: hasErrors, nextIssue: (member.number * 8 + 2 + turn) % 100_000_000)
            records.append(writing.record(member, &chance))
        }
    }
}

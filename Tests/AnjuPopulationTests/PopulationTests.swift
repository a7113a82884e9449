import AnjuCore
import AnjuDomain
import AnjuPopulation
import Testing

/// Made-up people: the same for a seed, true to what they say of themselves, and nobody's likeness.
@Suite struct PopulationTests {
    private static let records = Population(people: 4_000, seed: 7, hasErrors: true).records()

    @Test func `a seed makes the same file on every machine`() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for record in Population(people: 500, seed: 3, hasErrors: true).records() {
            let line = PopulationFile.line(of: record) + PopulationFile.truth(of: record)
            for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(hash == 13_287_721_451_215_941_274)
        let one = Population(people: 50, seed: 3, hasErrors: true).records()
        #expect(one != Population(people: 50, seed: 4, hasErrors: true).records())
    }

    @Test func `without errors everybody is there once, as they are`() {
        let records = Population(people: 1_000, seed: 5, hasErrors: false).records()
        #expect(records.map(\.person).sorted() == Array(1...1_000))
        #expect(records.map(\.number) == Array(1...1_000))
        for record in records {
            #expect(CalendarDate(record[.birth]) != nil)
            #expect(!record[.document].isEmpty && !record[.address].isEmpty && !record[.phone].isEmpty)
            #expect(!(record[.han] + record[.latin] + record[.native]).isEmpty)
        }
    }

    @Test func `nobody in it is born after 1900`() {
        for record in Self.records where !record[.birth].isEmpty { #expect(record[.birth] < "1901") }
    }

    @Test
    func `a resident's number holds the birth date and its check character, and no other paper is of a state's series`()
    {
        for record in Population(people: 2_000, seed: 9, hasErrors: false).records() {
            let number = record[.document]
            guard record[.documentKind] == "111" else {
                #expect(number.hasPrefix("ZX") || number.hasPrefix("ZB"))
                continue
            }
            #expect(number.dropFirst(6).prefix(8) == record[.birth].filter { $0 != "-" })
            #expect(number.last == CheckDigit.mod11x2(number.dropLast().compactMap(\.wholeNumberValue)))
            #expect(Int(number.dropLast().suffix(1)).map { $0 % 2 == 1 } == (record[.sex] == "1"))
        }
    }

    @Test func `no two people have one number`() {
        let records = Population(people: 20_000, seed: 2, hasErrors: false).records()
        #expect(Set(records.map { $0[.document] }).count == records.count)
    }

    @Test func `people are there several times, some under a name of another script alone`() {
        let writings: [RegisterField] = [.han, .latin, .native]
        let persons = Dictionary(grouping: Self.records, by: \.person).values
        #expect((0.25...0.40).contains(Double(persons.filter { $0.count > 1 }.count) / Double(persons.count)))
        let apart = persons.filter { records in
            records.count > 1 && !writings.contains { writing in records.allSatisfy { !$0[writing].isEmpty } }
        }
        #expect(apart.count > 100)
    }

    @Test func `two people share address and family name, and some a birth date as well`() {
        let homes = Dictionary(grouping: Self.records.filter { $0[.han].count > 1 && !$0[.address].isEmpty }) {
            $0[.address] + String($0[.han].prefix(1))
        }
        let shared = homes.values.filter { Set($0.map(\.person)).count > 1 }
        #expect(shared.count > 100)
        let twins = shared.filter { home in
            Dictionary(grouping: home.filter { $0[.birth].count == 10 }, by: { $0[.birth] }).values
                .contains { Set($0.map(\.person)).count > 1 }
        }
        #expect(!twins.isEmpty)
    }

    @Test func `slips of every kind are there, and most values are right`() {
        let unknown = Self.records.filter { (1...7).contains($0[.birth].count) }.count
        #expect(unknown > 50)
        let persons = Dictionary(grouping: Self.records, by: \.person).values.filter { $0.count > 1 }
        let births = persons.map { Set($0.map { $0[.birth] }).count }
        #expect(Double(births.filter { $0 == 1 }.count) / Double(births.count) > 0.6)
        let swapped = persons.contains { records in
            records.contains { one in
                let parts = one[.birth].split(separator: "-")
                guard parts.count == 3, parts[1] != parts[2] else { return false }
                return records.contains { $0[.birth] == "\(parts[0])-\(parts[2])-\(parts[1])" }
            }
        }
        #expect(swapped)
    }

    @Test func `a value with a comma or a quotation mark is quoted`() {
        var record = Population(people: 1, seed: 1, hasErrors: false).records()[0]
        record[.employer] = #"Sun, "Moon""#
        #expect(PopulationFile.line(of: record).hasSuffix(#","Sun, ""Moon"""\#u{0A}"#))
        #expect(PopulationFile.heading.split(separator: ",").count == record.values.count + 1)
    }
}

import AnjuMatching
import AnjuPopulation

/// Tables of made-up people, and how well linking them does.
enum Fixture {
    /// A record in the order of the register's schema.
    static func values(_ record: RegisterRecord) -> [String] {
        [
            record[.han], record[.latin], record[.native], record[.sex], record[.birth], record[.nationality],
            record[.document], record[.phone], record[.address], record[.employer],
            record[.documentKind] == "111" ? record[.document] : "",
        ]
    }

    static func table(_ records: [RegisterRecord]) -> RecordTable {
        var table = RecordTable(.register, keying: PlainNameKeying())
        for record in records { table.append(values(record)) }
        return table
    }

    static func records(people: Int, seed: UInt64) -> [RegisterRecord] {
        Population(people: people, seed: seed, hasErrors: true).records()
    }
}

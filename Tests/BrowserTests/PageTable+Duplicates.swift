import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting

/// Files that could be one person's: the list, a pair, an answer that is missing.
extension PageTable {
    static func duplicates(_ test: TestCentre) async throws -> [Page] {
        var people: [ID<Person>] = []
        for (name, number) in [("MYO MYO TIN", "MX0005017"), ("MYO MYO TINN", "MX0005041")] {
            let id = try await test.open(
                "P01", ["name_latin_primary": name, "birth_date": "1880-06-06", "id_doc_number": number]
            ).id
            people.append(try await test.view(id).person.id)
        }
        let pair = DuplicatePair(
            id: test.centre.ambient.id(), one: people.min() ?? people[0], other: people.max() ?? people[1],
            probability: 970, standing: .open, proposedAt: test.clock.now,
            expiresAt: test.clock.now.adding(days: 30), version: 1)
        try await test.database.write { _ = try $0.propose(pair) }
        let path = "/duplicates/" + pair.id.rawValue
        return [
            Page(name: "duplicates", path: "/duplicates", login: "clerk"),
            Page(name: "duplicate-pair", path: path, login: "clerk"),
            Page(
                name: "duplicate-unanswered", path: path, login: "clerk",
                sent: Sent(path: path, fields: ["version": "1"])),
        ]
    }
}

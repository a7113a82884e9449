import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuServices
import AnjuStore
import AnjuTesting

/// Two files of one person: what will happen, and what became of a file.
extension PageTable {
    static func merges(_ test: TestCentre) async throws -> [Page] {
        let opened = try await test.open(
            "P01", ["name_latin_primary": "MYA MYA", "birth_date": "1880-06-07", "id_doc_number": "MX420021"])
        let one = try await test.view(opened.id).person.id
        let (now, sealer) = (test.clock.now, test.centre.sealer)
        var people: [ID<Person>] = []
        for name in ["MYA MYAH", "MA MYA MYA"] {
            let record = PersonRecord(
                id: test.centre.ambient.id(), area: "533102",
                values: ["name_latin_primary": name, "birth_date": "1880-06-07"], createdAt: now)
            try await test.database.write { try $0.insert(record, nameKeys: []) }
            people.append(record.id)
        }
        let pair = DuplicatePair(
            id: test.centre.ambient.id(), one: min(one, people[0]), other: max(one, people[0]), probability: 970,
            standing: .open, proposedAt: now, expiresAt: now.adding(days: 30), version: 1)
        let merge = PersonMerge(
            id: test.centre.ambient.id(), kept: one, folded: people[1], reason: .sameDocument,
            words: "the same passport", proposedBy: "acc_1", madeBy: "acc_2", madeAt: now)
        let finder = try await test.hire("finder", "counter_clerk").id
        try await test.database.write { transaction in
            _ = try transaction.propose(pair)
            _ = try transaction.answer(pair.id, .same, expires: nil, version: 1, by: finder, at: now)
            _ = try transaction.insert(merge, before: Profile(), sealer: sealer)
        }
        let (path, person) = ("/duplicates/\(pair.id.rawValue)/merge", "/people/\(one.rawValue)/merges")
        let undo = person + "/\(merge.id.rawValue)/undo"
        return [
            Page(name: "merge", path: path, login: "clerk"),
            Page(name: "merge-unsaid", path: path, login: "clerk", sent: Sent(path: path, fields: ["keep": ""])),
            Page(name: "merges", path: person, login: "clerk"),
            Page(
                name: "merges-unsaid", path: person, login: "clerk", sent: Sent(path: undo, fields: ["reason": ""])),
        ]
    }
}

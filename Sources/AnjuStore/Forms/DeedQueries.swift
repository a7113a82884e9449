public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

/// What was said at once of a file into which another is folded.
public struct NotedDeeds: Hashable, Sendable {
    public var id: String
    /// The case or stay.
    public var unit: String
    public var deeds: [ProfileDeed]
}

extension ReadTransaction {
    /// What was said of a joined file behind `sequence`, in its order.
    public func deeds(of person: ID<Person>, after sequence: Int = 0, sealer: ItemSealer) throws -> [NotedDeeds] {
        try rows(
            "SELECT * FROM person_merge_deed WHERE person = \(person) AND sequence > \(sequence) ORDER BY sequence"
        ).map { row in
            let id: String = try row.get("id")
            let place = SealedPlace(table: "person_merge_deed", column: "sealed", row: id)
            return NotedDeeds(
                id: id, unit: try row.get("unit"),
                deeds: try StoredJSON.value(try sealer.vault.open(try row.get("sealed"), at: place)))
        }
    }

    /// How many times something was noted of a file when a merge was made.
    public func deedsBefore(_ merge: ID<PersonMerge>) throws -> Int {
        try rows("SELECT deeds FROM person_merge WHERE id = \(merge)").first?.get("deeds") ?? 0
    }
}

extension WriteTransaction {
    /// Notes what was said of a joined file, which was written already.
    func note(_ deeds: [ProfileDeed], of subject: String, within unit: String, sealer: ItemSealer) throws {
        if deeds.isEmpty { return }
        let id = subject + "." + String(try profileVersion(of: subject))
        let place = SealedPlace(table: "person_merge_deed", column: "sealed", row: id)
        let sealed = try sealer.vault.seal(try StoredJSON.bytes(deeds), at: place)
        try run(
            """
            INSERT INTO person_merge_deed (id, person, sequence, unit, sealed) VALUES (\(id), \(subject),
                (SELECT COALESCE(MAX(d.sequence), 0) + 1 FROM person_merge_deed d WHERE d.person = \(subject)),
                \(unit), \(sealed))
            """)
    }

    /// Has what was said be of another person, behind what was said of that one.
    public func give(_ deeds: [String], to person: ID<Person>) throws {
        for id in deeds {
            try run(
                """
                UPDATE person_merge_deed SET person = \(person), sequence =
                    (SELECT COALESCE(MAX(d.sequence), 0) + 1 FROM person_merge_deed d WHERE d.person = \(person))
                WHERE id = \(id)
                """)
        }
    }

    /// Removes what nobody needs any more to tell files apart.
    public func removeDeeds(_ deeds: [String]) throws {
        if deeds.isEmpty { return }
        try run("DELETE FROM person_merge_deed WHERE id IN \(list: deeds)")
    }

    /// Takes an item that is removed for good out of everything that is kept to tell joined files apart.
    public func forget(_ item: String, ofAllFoldedInto person: ID<Person>, sealer: ItemSealer) throws {
        let family = try family(of: person)
        guard family.count > 1 else { return }
        for folded in family.dropFirst() {
            guard let row = try rows("SELECT kind, area FROM profile WHERE subject = \(folded)").first else { continue }
            var profile = Profile(try profile(of: folded.rawValue, sealer: sealer).entries)
            profile.clear(item)
            try save(
                profile, of: folded.rawValue, kind: try row.get("kind"), area: try row.get("area"), sealer: sealer)
        }
        for row in try rows("SELECT id FROM person_merge WHERE kept IN \(list: family) AND undone_at IS NULL") {
            let id: ID<PersonMerge> = try row.get("id")
            var before = try held(before: id, sealer: sealer)
            before.clear(item)
            let place = SealedPlace(table: "person_merge", column: "held", row: id.rawValue)
            let sealed = try sealer.vault.seal(try StoredJSON.bytes(before), at: place)
            try run("UPDATE person_merge SET held = \(sealed) WHERE id = \(id)")
        }
        for each in family {
            for noted in try deeds(of: each, sealer: sealer) {
                let place = SealedPlace(table: "person_merge_deed", column: "sealed", row: noted.id)
                let sealed = try sealer.vault.seal(
                    try StoredJSON.bytes(noted.deeds.compactMap { $0.without(item) }), at: place)
                try run("UPDATE person_merge_deed SET sealed = \(sealed) WHERE id = \(noted.id)")
            }
        }
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Whether nobody has a file yet.
    public func isWithoutPeople() throws -> Bool { try rows("SELECT id FROM person LIMIT 1").isEmpty }

    /// The person with this identifier; nobody where that file is folded into another (``survivor(of:)``).
    public func person(_ id: ID<Person>) throws -> PersonRecord? {
        try rows("SELECT * FROM person WHERE id = \(id) AND \(Self.isUnfolded)").first.map(PersonRecord.init)
    }

    /// Who holds a document whose number has this blind index, in the whole city; at most 20.
    ///
    /// Two states may give the same number: there may be several. `kinds` names the kinds of documents that are meant; without
    /// any, all of them.
    public func people(holding numberIndex: String, of kinds: [String] = []) throws -> [PersonRecord] {
        if kinds.isEmpty {
            return try rows(
                """
                SELECT * FROM person WHERE id IN (SELECT person FROM document WHERE number_index = \(numberIndex))
                ORDER BY id LIMIT 20
                """
            ).map(PersonRecord.init)
        }
        return try rows(
            """
            SELECT * FROM person WHERE id IN
                (SELECT person FROM document WHERE number_index = \(numberIndex) AND kind IN \(list: kinds))
            ORDER BY id LIMIT 20
            """
        ).map(PersonRecord.init)
    }

    /// People with one of these folded names and this birth date, which is compared as it stands; at most 20.
    public func people(named keys: [String], born: String) throws -> [PersonRecord] {
        try rows(
            """
            SELECT * FROM person WHERE id IN
                (SELECT person FROM person_name WHERE name_key IN \(list: keys) AND birth_date = \(born))
                AND \(Self.isUnfolded)
            ORDER BY id LIMIT 20
            """
        ).map(PersonRecord.init)
    }
}

extension WriteTransaction {
    /// Adds a person with the folded names they can be found by.
    public func insert(_ person: PersonRecord, nameKeys: Set<String>) throws {
        try run(
            """
            INSERT INTO person (id, area, name_primary, name_secondary, name_native, name_chinese, birth_date, sex,
                                language, portrait, created_at, version)
            VALUES (\(person.id), \(person.area), \(person.namePrimary), \(person.nameSecondary), \(person.nameNative),
                    \(person.nameChinese), \(person.birthDate), \(person.sex), \(person.language.rawValue),
                    \(person.portrait), \(person.createdAt), \(person.version))
            """)
        try insertNames(of: person, nameKeys)
    }

    /// Writes the typed columns anew after a submission changed them.
    public func update(_ person: PersonRecord, nameKeys: Set<String>) throws {
        try run(
            """
            UPDATE person SET name_primary = \(person.namePrimary), name_secondary = \(person.nameSecondary),
                name_native = \(person.nameNative), name_chinese = \(person.nameChinese),
                birth_date = \(person.birthDate), sex = \(person.sex), language = \(person.language.rawValue),
                version = version + 1
            WHERE id = \(person.id)
            """)
        try run("DELETE FROM person_name WHERE person = \(person.id)")
        try insertNames(of: person, nameKeys)
    }

    private func insertNames(of person: PersonRecord, _ keys: Set<String>) throws {
        for key in keys.sorted() where !key.isEmpty && !person.birthDate.isEmpty {
            try run(
                """
                INSERT INTO person_name (name_key, birth_date, person)
                VALUES (\(key), \(person.birthDate), \(person.id))
                """)
        }
    }

    /// Sets the portrait in use.
    public func setPortrait(_ blob: String, of person: ID<Person>) throws {
        try run("UPDATE person SET portrait = \(blob), version = version + 1 WHERE id = \(person)")
    }

    /// Adds a document and claims its number for the person.
    ///
    /// `claim` is the blind index of the number with the state that gave it; `nil` for a document that was given anew
    /// under the same number, which is claimed already. Throws `person.already-registered` where another holds it.
    public func insertDocument(
        _ id: String, of person: ID<Person>, area: String, kind: String, numberIndex: String, claim: String?,
        lastFour: String, expiresOn: String?, at moment: Instant
    ) throws {
        try run(
            """
            INSERT INTO document (id, person, area, kind, number_index, last_four, expires_on, created_at)
            VALUES (\(id), \(person), \(area), \(kind), \(numberIndex), \(lastFour), \(expiresOn), \(moment))
            """)
        guard let claim else { return }
        do {
            try run(
                """
                INSERT INTO identity_claim (number_index, document, person, area, at)
                VALUES (\(claim), \(id), \(person), \(area), \(moment))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "person.already-registered")
        }
    }
}

extension ReadTransaction {
    /// Whose number this is, by the blind index of the number with the state that gave it.
    public func holder(ofClaim claim: String) throws -> ID<Person>? {
        try rows("SELECT person FROM identity_claim WHERE number_index = \(claim)").first?.get("person")
    }

    /// The document on which a number is, by the blind index of the number with the state that gave it.
    public func document(ofClaim claim: String) throws -> String? {
        try rows("SELECT document FROM identity_claim WHERE number_index = \(claim)").first?.get("document")
    }

    /// The document of a person that was added last.
    public func newestDocument(of person: ID<Person>) throws -> String? {
        try rows("SELECT id FROM document WHERE person = \(person) ORDER BY created_at DESC, id DESC LIMIT 1").first?
            .get("id")
    }

    /// The document of a person with this number that was added last, by the blind index of the number.
    public func newestDocument(of person: ID<Person>, numbered numberIndex: String) throws -> String? {
        try rows(
            """
            SELECT id FROM document WHERE person = \(person) AND number_index = \(numberIndex)
            ORDER BY created_at DESC, id DESC LIMIT 1
            """
        ).first?.get("id")
    }

    /// People of an area and below, by identifier, those behind `after`.
    public func people(within area: String, after: String, limit: Int) throws -> [String] {
        try rows(
            """
            SELECT id FROM person WHERE id > \(after) AND area >= \(area) AND area < \(area + "~")
            ORDER BY id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }

    /// The folded names by which a person is found.
    public func nameKeys(of person: ID<Person>) throws -> Set<String> {
        Set(try rows("SELECT name_key FROM person_name WHERE person = \(person)").map { try $0.get("name_key") })
    }

    /// The subject of `kind` that the newest form of a person told of that was filled in no case.
    public func newestSubmittedSubject(_ kind: String, of person: ID<Person>) throws -> String? {
        let found = try rows(
            """
            SELECT subjects FROM submission WHERE subject = \(person) AND case_id IS NULL
            ORDER BY at DESC, id DESC LIMIT 1
            """
        ).first
        let subjects: [String: String]? = try found.map {
            try StoredJSON.value(try $0.get("subjects", as: String.self))
        }
        return subjects?[kind]
    }

    /// The subject of `kind` that the newest case of a person is about.
    public func newestSubject(_ kind: String, of person: ID<Person>) throws -> String? {
        try rows(
            """
            SELECT s.subject AS subject FROM case_subject s JOIN case_file c ON c.id = s.case_id
            WHERE c.person = \(person) AND s.kind = \(kind) ORDER BY c.opened_at DESC, c.id DESC LIMIT 1
            """
        ).first?.get("subject")
    }

    /// The last four characters of the number of a person's newest document.
    public func lastFour(of person: ID<Person>) throws -> String? {
        try rows("SELECT last_four FROM document WHERE person = \(person) ORDER BY created_at DESC, id DESC LIMIT 1")
            .first?.get("last_four")
    }
}

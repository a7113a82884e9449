public import AnjuCore
public import AnjuDomain
public import AnjuSQL
import AnjuVault

extension ReadTransaction {
    /// The profile of a subject; an empty one where nothing is known yet.
    public func profile(of subject: String, sealer: ItemSealer) throws -> Profile {
        guard let row = try rows("SELECT document, sealed, joined FROM profile WHERE subject = \(subject)").first else {
            return Profile()
        }
        var profile = Profile(
            try sealer.joined(try row.get("document"), try row.get("sealed"), table: "profile", row: subject))
        profile.isJoined = try row.get("joined", as: Int.self) > 0
        return profile
    }

    /// How often the profile of a subject was written; 0 where nothing is known yet.
    public func profileVersion(of subject: String) throws -> Int {
        try rows("SELECT version FROM profile WHERE subject = \(subject)").first?.get("version") ?? 0
    }

    /// The place of the last submission of a case; 0 where it has none.
    public func lastPlace(ofSubmissionsOf caseID: ID<Case>) throws -> Int {
        try rows("SELECT COALESCE(MAX(place), 0) AS place FROM submission WHERE case_id = \(caseID)").first?.get(
            "place")
            ?? 0
    }

    /// The submission with this identifier.
    public func submission(_ id: String, sealer: ItemSealer) throws -> Submission? {
        try rows("SELECT * FROM submission WHERE id = \(id)").first.map { try Submission($0, sealer: sealer) }
    }

    /// The file of a case: its subjects and their profiles.
    public func file(of caseID: ID<Case>, sealer: ItemSealer) throws -> CaseFile {
        var file = CaseFile()
        for row in try rows("SELECT kind, subject FROM case_subject WHERE case_id = \(caseID)") {
            let subject: String = try row.get("subject")
            file.subjects[try row.get("kind")] = subject
            file.profiles[subject] = try profile(of: subject, sealer: sealer)
        }
        return file
    }

    /// The submissions of a case, the oldest first; those of one moment in the order in which they came.
    public func submissions(of caseID: ID<Case>, sealer: ItemSealer) throws -> [Submission] {
        try rows("SELECT * FROM submission WHERE case_id = \(caseID) ORDER BY at, place, id").map {
            try Submission($0, sealer: sealer)
        }
    }
}

extension WriteTransaction {
    /// Writes a profile whole.
    ///
    /// `unit` is the case or stay in which it was said: where another file is folded into this one, that is noted.
    public func save(
        _ profile: Profile, of subject: String, kind: String, area: String, within unit: String = "",
        sealer: ItemSealer
    ) throws {
        let (plain, sealed) = try sealer.parted(profile.entries, table: "profile", row: subject)
        try run(
            """
            INSERT INTO profile (subject, kind, area, document, sealed, version)
            VALUES (\(subject), \(kind), \(area), \(plain), \(sealed), 1)
            ON CONFLICT (subject) DO UPDATE SET document = \(plain), sealed = \(sealed), version = profile.version + 1
            """)
        if profile.isJoined { try note(profile.deeds, of: subject, within: unit, sealer: sealer) }
    }

    /// Adds a submission, its sealed items apart; `given` is its place among those of its case, by default behind the last.
    public func insert(_ submission: Submission, area: String, place given: Int? = nil, sealer: ItemSealer) throws {
        let place: SQL =
            if let given { "\(given)" } else {
                "(SELECT COALESCE(MAX(place), 0) + 1 FROM submission WHERE case_id = \(submission.caseID))"
            }
        let (plain, sealed) = try sealer.parted(submission.values, table: "submission", row: submission.id.rawValue)
        try run(
            """
            INSERT INTO submission (id, form, subject, subjects, case_id, area, actor, channel, language, at, pack, document,
                                    sealed, place)
            VALUES (\(submission.id), \(submission.form), \(submission.subject), \(StoredJSON.text(submission.subjects)),
                    \(submission.caseID), \(area), \(try StoredJSON.text(submission.actor)), \(submission.channel),
                    \(submission.language.rawValue), \(submission.at), \(submission.pack), \(plain), \(sealed),
                    \(place))
            """)
    }

    /// Raises a conflict for a clerk.
    public func raise(
        _ conflict: Conflict, id: String, subject: String, area: String, in caseID: ID<Case>?, at moment: Instant,
        sealer: ItemSealer
    ) throws {
        let place = SealedPlace(table: "conflict", column: "sealed", row: id)
        try run(
            """
            INSERT INTO conflict (id, subject, item, area, case_id, sealed, raised_at, settled_at, settled_as)
            VALUES (\(id), \(subject), \(conflict.item), \(area), \(caseID),
                    \(try sealer.vault.seal(try StoredJSON.bytes(conflict), at: place)), \(moment), NULL, NULL)
            """)
    }
}

extension Submission {
    init(_ row: Row, sealer: ItemSealer) throws {
        let id: ID<Submission> = try row.get("id")
        self.init(
            id: id, form: try row.get("form"), subject: try row.get("subject"),
            subjects: try StoredJSON.value(try row.get("subjects", as: String.self)),
            caseID: try row.optional("case_id"),
            actor: try StoredJSON.value(try row.get("actor", as: String.self)), channel: try row.get("channel"),
            language: LanguageTag(try row.get("language")), at: try row.get("at"), pack: try row.get("pack"),
            values: try sealer.joined(
                try row.get("document"), try row.get("sealed"), table: "submission", row: id.rawValue))
    }
}

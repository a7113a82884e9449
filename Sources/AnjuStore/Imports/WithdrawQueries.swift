public import AnjuCore
public import AnjuDomain
public import AnjuSQL

/// Taking rows of a run back: what was built upon them since, and putting back what stood there before.
extension ReadTransaction {
    /// What came to a person since a run made the file, as a code; `nil` where nothing did.
    public func builtUpon(person id: String, besides submission: String) throws -> String? {
        let found = try rows(
            """
            SELECT 'case' AS what FROM case_file WHERE person = \(id)
            UNION ALL SELECT 'stay' FROM stay WHERE person = \(id)
            UNION ALL SELECT 'stay' FROM past_residence WHERE person = \(id)
            UNION ALL SELECT 'duplicate' FROM person_merge WHERE kept = \(id) OR folded = \(id)
            UNION ALL SELECT 'employment' FROM employment WHERE person = \(id)
            UNION ALL SELECT 'guarantee' FROM guarantee WHERE person = \(id)
            UNION ALL SELECT 'lease' FROM tenancy_tenant WHERE person = \(id)
            UNION ALL SELECT 'draft' FROM registration_draft WHERE person = \(id)
            UNION ALL SELECT 'sheet' FROM own_sheet WHERE person = \(id)
            UNION ALL SELECT 'sheet' FROM own_sheet_ask WHERE person = \(id)
            UNION ALL SELECT 'request' FROM own_request WHERE person = \(id)
            UNION ALL SELECT 'protection' FROM access_block WHERE person = \(id)
            UNION ALL SELECT 'protection' FROM break_glass WHERE person = \(id)
            UNION ALL SELECT 'guardian' FROM guardianship WHERE ward = \(id) OR guardian = \(id)
            UNION ALL SELECT 'duplicate' FROM duplicate_pair
                WHERE (one = \(id) OR other = \(id)) AND standing IN ('same', 'not_same')
            UNION ALL SELECT 'form' FROM submission WHERE subject = \(id) AND id <> \(submission)
            LIMIT 1
            """)
        return try found.first?.get("what")
    }

    /// Whether it was decided since a moment that a person is, or is not, one with somebody else.
    public func isPaired(_ person: String, since moment: Instant) throws -> Bool {
        try !rows(
            """
            SELECT id FROM duplicate_pair
            WHERE (one = \(person) OR other = \(person)) AND standing IN ('same', 'not_same')
                AND answered_at >= \(moment) LIMIT 1
            """
        ).isEmpty
    }

    /// The same of an organisation.
    public func builtUpon(organisation id: String, besides submission: String) throws -> String? {
        let found = try rows(
            """
            SELECT 'employment' AS what FROM employment WHERE organisation = \(id)
            UNION ALL SELECT 'guarantee' FROM guarantee WHERE organisation = \(id)
            UNION ALL SELECT 'form' FROM submission WHERE subject = \(id) AND id <> \(submission)
            UNION ALL SELECT 'form' FROM organisation_site WHERE organisation = \(id)
            LIMIT 1
            """)
        return try found.first?.get("what")
    }

    /// The same of a place that came with a run; `own` is what the same row put into it.
    public func builtUpon(place id: String, besides own: String) throws -> String? {
        let found = try rows(
            """
            SELECT 'stay' AS what FROM premises p JOIN stay s ON s.premises = p.id WHERE p.id = \(id)
            UNION ALL SELECT 'place' FROM premises WHERE parent = \(id) AND id <> \(own)
            UNION ALL SELECT 'place' FROM premises WHERE id = \(id) AND (version <> 1 OR closed_at IS NOT NULL)
            UNION ALL SELECT 'place' FROM boundary_place WHERE premises = \(id)
            UNION ALL SELECT 'stay' FROM check_in WHERE premises = \(id)
            UNION ALL SELECT 'stay' FROM declaration WHERE premises = \(id)
            UNION ALL SELECT 'stay' FROM past_occupancy WHERE premises = \(id)
            UNION ALL SELECT 'house' FROM house_code WHERE premises = \(id)
            UNION ALL SELECT 'lease' FROM tenancy WHERE premises = \(id)
            UNION ALL SELECT 'place' FROM place_check WHERE premises = \(id)
            UNION ALL SELECT 'guarantee' FROM guarantee WHERE premises = \(id)
            UNION ALL SELECT 'case' FROM case_subject WHERE subject = \(id)
            UNION ALL SELECT 'case' FROM profile WHERE subject = \(id)
            LIMIT 1
            """)
        return try found.first?.get("what")
    }

    /// Whether a disagreement is gone, or somebody has decided it.
    public func isSettled(conflict id: String) throws -> Bool {
        try rows("SELECT id FROM conflict WHERE id = \(id) AND settled_at IS NULL").isEmpty
    }

    /// Whether a case of a person is about a subject of theirs.
    public func isInCase(_ subject: String, of person: String) throws -> Bool {
        try !rows(
            """
            SELECT s.subject FROM case_subject s JOIN case_file c ON c.id = s.case_id
            WHERE c.person = \(person) AND s.subject = \(subject) LIMIT 1
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Lets go of pairs with a person that were proposed since a moment and that nobody has decided.
    public func withdrawPairs(of person: String, since moment: Instant) throws {
        try run(
            """
            DELETE FROM duplicate_pair
            WHERE (one = \(person) OR other = \(person)) AND standing IN ('open', 'later') AND proposed_at >= \(moment)
            """)
    }

    /// Removes a person that a run made, and everything that only the run wrote; what it is searched by goes with it.
    public func withdrawPerson(_ id: String) throws {
        try run("DELETE FROM duplicate_pair WHERE one = \(id) OR other = \(id)")
        try run("DELETE FROM person_name WHERE person = \(id)")
        try run("DELETE FROM person WHERE id = \(id)")
    }

    /// Removes a document that a run added, with its claim where it came with it.
    public func withdrawDocument(_ document: RowTrace.AddedDocument) throws {
        if let claim = document.claim {
            try run("DELETE FROM identity_claim WHERE number_index = \(claim) AND document = \(document.id)")
        }
        try run("DELETE FROM document WHERE id = \(document.id)")
    }

    /// Removes an organisation that a run made.
    public func withdrawOrganisation(_ id: String) throws { try run("DELETE FROM organisation WHERE id = \(id)") }

    /// Says again how many people a place was meant for.
    public func restoreCapacity(_ capacity: Int?, of place: String) throws {
        try run("UPDATE premises SET capacity = \(capacity), version = version + 1 WHERE id = \(place)")
    }

    /// Removes a place that a run made.
    public func withdrawPlace(_ id: String) throws { try run("DELETE FROM premises WHERE id = \(id)") }

    /// Puts a profile back as it was; that it was written once more stays counted.
    public func restore(_ profile: Profile, of subject: String, sealer: ItemSealer) throws {
        let (plain, sealed) = try sealer.parted(profile.entries, table: "profile", row: subject)
        try run(
            """
            UPDATE profile SET document = \(plain), sealed = \(sealed), version = version + 1 WHERE subject = \(subject)
            """)
    }

    /// Removes a profile that a run began.
    public func withdrawProfile(of subject: String) throws { try run("DELETE FROM profile WHERE subject = \(subject)") }

    /// Removes a disagreement that a run raised and nobody settled.
    public func withdrawConflict(_ id: String) throws {
        try run("DELETE FROM conflict WHERE id = \(id) AND settled_at IS NULL")
    }

    /// Counts a person's time from a moment at which nothing else is kept of them yet.
    public func restPerson(_ id: ID<Person>, since moment: Instant) throws {
        try run("UPDATE person SET dormant_since = \(moment) WHERE id = \(id) AND dormant_since IS NULL")
    }
}

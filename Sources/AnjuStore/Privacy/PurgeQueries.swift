public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension WriteTransaction {
    /// Removes a record of a kind whose time is over, with everything that only it needed; `now` is when.
    public func purge(_ record: DueRecord, _ records: RetainedRecords, zone: LegalZone, at now: Instant) throws {
        switch records {
        case .pictures: try purgePictures(of: record.id, besides: "portrait", at: now)
        case .stays: try purgeStay(record, zone)
        case .employments: try purgeJob(record)
        case .guarantees: try purgeTie("guarantee", record)
        case .conflicts: try run("DELETE FROM conflict WHERE id = \(record.id)")
        case .cases: try purgeCase(record, zone, at: now)
        case .people: try purgePerson(record.id, at: now)
        case .accounts: try forgetAccount(record.id)
        case .sheets: try run("DELETE FROM own_sheet WHERE id = \(record.id)")
        case .requests: try run("DELETE FROM own_request WHERE id = \(record.id)")
        case .agreements:
            try run("DELETE FROM sharing_agreement_group WHERE agreement = \(record.id)")
            try run("DELETE FROM sharing_agreement WHERE id = \(record.id)")
        case .blocks:
            try run("DELETE FROM access_block_group WHERE block = \(record.id)")
            try run("DELETE FROM access_block WHERE id = \(record.id)")
        case .emergencies: try run("DELETE FROM break_glass WHERE id = \(record.id)")
        // By their places, and with the entry that makes it lawful: `eraseEntries(at:)`.
        case .entries: break
        case .guardianships: try run("DELETE FROM guardianship WHERE id = \(record.id)")
        case .leases: try purgeLease(record)
        case .placeChecks:
            try run("DELETE FROM place_check_finding WHERE place_check = \(record.id)")
            try run("DELETE FROM place_check WHERE id = \(record.id)")
        }
    }

    /// Removes the pictures of a case but those in the place `kept`; the last use of a file lets it go.
    private func purgePictures(of caseID: String, besides kept: String, at now: Instant) throws {
        let blobs = try rows("SELECT blob FROM case_image WHERE case_id = \(caseID) AND kind <> \(kept)")
        for row in blobs { try releaseBlob(try row.get("blob"), at: now) }
        try run("DELETE FROM case_image WHERE case_id = \(caseID) AND kind <> \(kept)")
    }

    private func purgeCase(_ record: DueRecord, _ zone: LegalZone, at now: Instant) throws {
        let id = record.id
        let subjects = try rows("SELECT kind, subject FROM case_subject WHERE case_id = \(id)").map {
            (kind: try $0.get("kind", as: String.self), id: try $0.get("subject", as: String.self))
        }
        try purgePictures(of: id, besides: "", at: now)
        try run("DELETE FROM permit_change WHERE permit IN (SELECT id FROM permit WHERE case_id = \(id))")
        try run("DELETE FROM permit_claim WHERE permit IN (SELECT id FROM permit WHERE case_id = \(id))")
        try run("DELETE FROM permit WHERE case_id = \(id)")
        try run("DELETE FROM conflict WHERE case_id = \(id)")
        try run("DELETE FROM submission WHERE case_id = \(id)")
        // Receipts of checks that were purged long before: what they said is gone already.
        try run("DELETE FROM statutory_check WHERE case_id = \(id) AND purged_at IS NOT NULL")
        try run("DELETE FROM case_step WHERE case_id = \(id)")
        try run("DELETE FROM case_action WHERE case_id = \(id)")
        try run("DELETE FROM case_subject WHERE case_id = \(id)")
        try run("DELETE FROM case_file WHERE id = \(id)")
        // Who the person is and what they show goes with the person; employers and dwellings are not the person's.
        let own = subjects.filter { !["person", "document", "organisation", "dwelling"].contains($0.kind) }
        for subject in own { try purgeLoose(subject, record, zone) }
        try rest(record.person, since: record.since)
    }

    /// What the case was about, unless a later case is: a tie that nobody ever ended is over with the file that told of it.
    private func purgeLoose(
        _ subject: (kind: String, id: String), _ record: DueRecord, _ zone: LegalZone
    ) throws {
        let isNamed = try !rows("SELECT 1 AS held FROM case_subject WHERE subject = \(subject.id) LIMIT 1").isEmpty
        if isNamed { return }
        let tie = DueRecord(id: subject.id, since: record.since, person: record.person)
        switch subject.kind {
        case "stay": try purgeStay(tie, zone)
        case "employment": try purgeJob(tie)
        case "guarantee": try purgeTie(subject.kind, tie)
        default: try purgeSubject(subject.id)
        }
    }

    /// What forms of a person told of that were filled in no case, such as a visit in a row of a file.
    private func submittedSubjects(of person: String) throws -> Set<String> {
        let found = try rows("SELECT subjects FROM submission WHERE subject = \(person) AND case_id IS NULL")
        let subjects: [[String: String]] = try found.map {
            try StoredJSON.value(try $0.get("subjects", as: String.self))
        }
        return Set(subjects.flatMap(\.values))
    }

    /// With the files that were folded into it, which lead nowhere without it.
    private func purgePerson(_ id: String, at now: Instant) throws {
        let family = try ID<Person>(id).map { try self.family(of: $0).map(\.rawValue) } ?? [id]
        try run(
            """
            DELETE FROM person_merge_row WHERE merge IN
                (SELECT id FROM person_merge WHERE kept IN \(list: family) OR folded IN \(list: family))
            """)
        try run("DELETE FROM person_merge_deed WHERE person IN \(list: family)")
        try run("DELETE FROM person_merge WHERE kept IN \(list: family) OR folded IN \(list: family)")
        for each in family.reversed() { try purgeOne(each, at: now) }
    }

    private func purgeOne(_ id: String, at now: Instant) throws {
        let documents = try rows("SELECT id FROM document WHERE person = \(id)").map {
            try $0.get("id", as: String.self)
        }
        for subject in try submittedSubjects(of: id) where subject != id && !documents.contains(subject) {
            try purgeSubject(subject)
        }
        for subject in documents + [id] {
            try run("DELETE FROM profile WHERE subject = \(subject)")
            try run("DELETE FROM submission WHERE subject = \(subject)")
            try run("DELETE FROM conflict WHERE subject = \(subject)")
        }
        try run("DELETE FROM past_residence WHERE person = \(id)")
        try run("DELETE FROM identity_claim WHERE person = \(id)")
        try run("DELETE FROM document WHERE person = \(id)")
        try run("DELETE FROM person_name WHERE person = \(id)")
        try run("DELETE FROM permit_claim WHERE person = \(id)")
        try run("DELETE FROM duplicate_pair WHERE one = \(id) OR other = \(id)")
        try run(
            "DELETE FROM access_block_group WHERE block IN (SELECT id FROM access_block WHERE person = \(id))")
        try run("DELETE FROM access_block WHERE person = \(id)")
        try run("DELETE FROM break_glass WHERE person = \(id)")
        try run("DELETE FROM person WHERE id = \(id)")
    }

    /// The account stays as an identifier that entries name; who it was goes.
    private func forgetAccount(_ id: String) throws {
        try run("DELETE FROM session WHERE account = \(id)")
        try run("DELETE FROM account_grant WHERE account = \(id)")
        try run(
            "UPDATE account SET login = id, name = '', station = '', password_hash = '', given_hash = NULL WHERE id = \(id)"
        )
        try run("DELETE FROM password_ask WHERE account = \(id)")
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// Every submission of a person's cases, the oldest first.
    public func submissions(about person: ID<Person>, sealer: ItemSealer) throws -> [Submission] {
        try rows(
            """
            SELECT s.* FROM submission s JOIN case_file c ON c.id = s.case_id
            WHERE c.person = \(person) ORDER BY s.at, s.place, s.id
            """
        ).map { try Submission($0, sealer: sealer) }
    }

    /// Forms that were filled about a person, in a case or with a stay.
    public func formsHeld(about person: ID<Person>) throws -> Set<String> {
        try Set(
            rows(
                """
                SELECT s.form FROM submission s JOIN case_file c ON c.id = s.case_id WHERE c.person = \(person)
                UNION SELECT s.form FROM submission s JOIN stay t ON t.id = s.subject WHERE t.person = \(person)
                """
            ).map { try $0.get("form") })
    }

    /// Subjects that a person's cases are about now, by kind and identifier; the person is one of them.
    public func subjects(of person: ID<Person>) throws -> [(kind: String, subject: String)] {
        try rows(
            """
            SELECT DISTINCT s.kind AS kind, s.subject AS subject
            FROM case_subject s JOIN case_file c ON c.id = s.case_id
            WHERE c.person = \(person) ORDER BY s.kind, s.subject
            """
        ).map { (try $0.get("kind"), try $0.get("subject")) }
    }

    /// Every permit of a person, the newest first.
    public func permits(of person: ID<Person>) throws -> [Permit] {
        try rows("SELECT id FROM permit WHERE person = \(person) ORDER BY valid_from DESC, id DESC").compactMap {
            try permit(try $0.get("id"))
        }
    }

    /// The newest case of a person that is about a subject.
    public func newestCase(about subject: String, of person: ID<Person>) throws -> ID<Case>? {
        try rows(
            """
            SELECT c.id AS id FROM case_subject s JOIN case_file c ON c.id = s.case_id
            WHERE c.person = \(person) AND s.subject = \(subject) ORDER BY c.opened_at DESC, c.id DESC LIMIT 1
            """
        ).first?.get("id")
    }
}

extension WriteTransaction {
    /// Takes one item out of what was filed about a subject, and out of what two sources disagreed on about it.
    ///
    /// What remains of a submission is as it was. Answers how many submissions held it.
    public func remove(
        item: String, about subject: String, kind: String, from submissions: [Submission], sealer: ItemSealer
    ) throws -> Int {
        var count = 0
        for submission in submissions where submission.values[item] != nil {
            guard submission.subjects[kind] == subject || submission.subject == subject else { continue }
            var values = submission.values
            values[item] = nil
            let (plain, sealed) = try sealer.parted(values, table: "submission", row: submission.id.rawValue)
            try run("UPDATE submission SET document = \(plain), sealed = \(sealed) WHERE id = \(submission.id)")
            count += 1
        }
        try run("DELETE FROM conflict WHERE subject = \(subject) AND item = \(item)")
        return count
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The case with this identifier.
    public func caseRecord(_ id: ID<Case>) throws -> CaseRecord? {
        try rows("SELECT * FROM case_file WHERE id = \(id)").first.map(CaseRecord.init)
    }

    /// The case with this printed number.
    public func caseRecord(number: String) throws -> CaseRecord? {
        try rows("SELECT * FROM case_file WHERE number = \(number)").first.map(CaseRecord.init)
    }

    /// The open case of this procedure for this person.
    public func openCase(of person: ID<Person>, procedure: String) throws -> CaseRecord? {
        try rows(
            "SELECT * FROM case_file WHERE person = \(person) AND procedure = \(procedure) AND ended_at IS NULL"
        ).first.map(CaseRecord.init)
    }

    /// Every case of a person, the newest first.
    public func cases(of person: ID<Person>) throws -> [CaseRecord] {
        try rows("SELECT * FROM case_file WHERE person = \(person) ORDER BY opened_at DESC LIMIT 100").map(
            CaseRecord.init)
    }

    /// The actions of a case, in their order.
    public func actions(of caseID: ID<Case>, sealer: ItemSealer) throws -> [CaseAction] {
        try rows("SELECT * FROM case_action WHERE case_id = \(caseID) ORDER BY sequence").map {
            try CaseAction($0, sealer: sealer)
        }
    }
}

extension WriteTransaction {
    /// Adds a case.
    ///
    /// Throws `case.already-open` where the person has an open one of the same procedure.
    public func insert(_ record: CaseRecord, subjects: [String: String]) throws {
        do {
            try run(
                """
                INSERT INTO case_file (id, number, procedure, pack, area, person, status, code_hash, opened_at, ended_at, version)
                VALUES (\(record.core.id), \(record.core.number), \(record.core.procedure), \(record.core.pack),
                        \(record.core.area), \(record.person), \(record.status.rawValue), \(record.codeHash),
                        \(record.core.openedAt), \(record.endedAt), \(record.core.version))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "case.already-open")
        }
        for (kind, subject) in subjects.sorted(by: { $0.key < $1.key }) {
            try setSubject(subject, kind: kind, of: record.core.id)
        }
    }

    /// Puts another receipt code in the place of the one before.
    public func setCodeHash(_ hash: String, of caseID: ID<Case>) throws {
        try run("UPDATE case_file SET code_hash = \(hash) WHERE id = \(caseID)")
    }

    /// Says which subject of `kind` the case is about from now on.
    public func setSubject(_ subject: String, kind: String, of caseID: ID<Case>) throws {
        try run(
            """
            INSERT INTO case_subject (case_id, kind, subject) VALUES (\(caseID), \(kind), \(subject))
            ON CONFLICT (case_id, kind) DO UPDATE SET subject = \(subject)
            """)
    }

    /// Says that the case is about no subject of `kind` until a new one is named.
    public func removeSubject(kind: String, of caseID: ID<Case>) throws {
        try run("DELETE FROM case_subject WHERE case_id = \(caseID) AND kind = \(kind)")
    }

    /// Adds actions after `version` and raises it; what officials wrote in them is sealed.
    ///
    /// Throws `case.changed` where somebody acted meanwhile.
    public func append(_ actions: [CaseAction], to caseID: ID<Case>, after version: Int, sealer: ItemSealer) throws {
        let changed = try run(
            """
            UPDATE case_file SET version = \(version + actions.count) WHERE id = \(caseID) AND version = \(version)
            """)
        if changed == 0 { throw Problem(.conflict, "case.changed") }
        try insert(actions, of: caseID, after: version, sealer: sealer)
    }

    /// Adds the actions and open steps with which a case begins, whose row counts them already.
    public func begin(
        _ caseID: ID<Case>, with actions: [CaseAction], steps: [WorklistRow], sealer: ItemSealer
    ) throws {
        try insert(actions, of: caseID, after: 0, sealer: sealer)
        try insert(steps, of: caseID, sealer: sealer)
    }

    private func insert(_ actions: [CaseAction], of caseID: ID<Case>, after version: Int, sealer: ItemSealer) throws {
        // Those of one commit are mostly one actor's.
        var actor: (of: Actor, text: String)?
        for (offset, action) in actions.enumerated() {
            let text =
                if let actor, actor.of == action.actor { actor.text } else { try StoredJSON.text(action.actor) }
            actor = (action.actor, text)
            let (body, sealed) = try sealer.parted(action.kind, row: action.id.rawValue)
            try run(
                """
                INSERT INTO case_action (case_id, sequence, id, at, actor, present, body, sealed)
                VALUES (\(caseID), \(version + 1 + offset), \(action.id), \(action.at), \(text),
                        \(action.present.sorted().joined(separator: ",")), \(body), \(sealed))
                """)
        }
    }

    /// Gives a case to another area, with its person, their documents, what is known of these subjects, and their permits.
    public func move(
        _ caseID: ID<Case>, of person: ID<Person>, subjects: [String], to area: String
    ) throws {
        try run("UPDATE case_file SET area = \(area) WHERE id = \(caseID)")
        try run("UPDATE permit SET area = \(area) WHERE person = \(person)")
        try run("UPDATE person SET area = \(area) WHERE id = \(person)")
        try run("UPDATE document SET area = \(area) WHERE person = \(person)")
        try run("UPDATE identity_claim SET area = \(area) WHERE person = \(person)")
        for subject in subjects.sorted() {
            try run("UPDATE profile SET area = \(area) WHERE subject = \(subject)")
            try run("UPDATE conflict SET area = \(area) WHERE subject = \(subject)")
        }
    }

    /// Stores what the fold says: the status and the open steps of the worklists, grounds that are told to few sealed.
    ///
    /// Throws `case.already-open` where a case opens again beside another of the same procedure.
    public func saveFold(_ state: CaseState, steps: [WorklistRow], of caseID: ID<Case>, sealer: ItemSealer) throws {
        do {
            try run(
                """
                UPDATE case_file SET status = \(state.status.rawValue), ended_at = \(state.endedAt) WHERE id = \(caseID)
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "case.already-open")
        }
        try run("DELETE FROM case_step WHERE case_id = \(caseID)")
        try insert(steps, of: caseID, sealer: sealer)
    }

    private func insert(_ steps: [WorklistRow], of caseID: ID<Case>, sealer: ItemSealer) throws {
        for step in steps {
            let row = "\(caseID)/\(step.step)"
            let sealed = try step.ground.flatMap { ground in
                ground == step.openGround
                    ? nil : try sealer.seal(ground, table: "case_step", column: "ground_sealed", row: row)
            }
            try run(
                """
                INSERT INTO case_step (case_id, step, department, area, state, opened_at, due_at, ground, ground_sealed,
                                       account)
                VALUES (\(caseID), \(step.step), \(step.department), \(step.area), \(step.state.rawValue),
                        \(step.openedAt), \(step.dueAt), \(step.openGround), \(sealed), \(step.account))
                """)
        }
    }
}

extension CaseAction {
    init(_ row: Row, sealer: ItemSealer) throws {
        self.init(
            id: try row.get("id"), at: try row.get("at"),
            actor: try StoredJSON.value(try row.get("actor", as: String.self)),
            present: Set(try row.get("present", as: String.self).split(separator: ",").map(String.init)),
            kind: try sealer.joined(try row.get("body"), try row.optional("sealed"), row: try row.get("id")))
    }
}

public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension ReadTransaction {
    /// The job with this identifier.
    public func employment(_ id: ID<Employment>) throws -> EmploymentRecord? {
        try rows("SELECT * FROM employment WHERE id = \(id)").first.map(EmploymentRecord.init)
    }

    /// Jobs of a person that are kept, the latest first; at most 200.
    public func employments(of person: ID<Person>) throws -> [EmploymentRecord] {
        try rows("SELECT * FROM employment WHERE person = \(person) ORDER BY from_day DESC, id DESC LIMIT 200").map(
            EmploymentRecord.init)
    }

    /// Who works at an organisation on a day, those behind `after`, by identifier.
    public func roster(
        of organisation: String, on day: CalendarDate, after: ID<Employment>?, limit: Int
    ) throws -> [EmploymentRecord] {
        try rows(
            """
            SELECT * FROM employment
            WHERE organisation = \(organisation) AND id > \(after?.rawValue ?? "") AND from_day <= \(day)
                AND (until_day IS NULL OR until_day >= \(day))
            ORDER BY id LIMIT \(limit)
            """
        ).map(EmploymentRecord.init)
    }

    /// How many work at an organisation on a day, and how many guarantees it gives then: counts, of nobody.
    public func rosterCounts(of organisation: String, on day: CalendarDate) throws -> (people: Int, guarantees: Int) {
        let people: Int? = try rows(
            """
            SELECT COUNT(*) AS n FROM employment
            WHERE organisation = \(organisation) AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))
            """
        ).first?.get("n")
        let guarantees: Int? = try rows(
            """
            SELECT COUNT(*) AS n FROM guarantee
            WHERE organisation = \(organisation) AND ended_at IS NULL AND from_day <= \(day)
                AND (until_day IS NULL OR until_day >= \(day))
            """
        ).first?.get("n")
        return (people ?? 0, guarantees ?? 0)
    }

    /// Of these people, those who work on a day at another organisation too.
    public func working(
        besides organisation: String, among people: [ID<Person>], on day: CalendarDate
    ) throws -> Set<ID<Person>> {
        if people.isEmpty { return [] }
        let found: [ID<Person>] = try rows(
            """
            SELECT DISTINCT person FROM employment
            WHERE person IN \(list: people.map(\.rawValue)) AND organisation <> \(organisation)
                AND from_day <= \(day) AND (until_day IS NULL OR until_day >= \(day))
            """
        ).map { try $0.get("person") }
        return Set(found)
    }

    /// Who answers for a person, the latest first; at most 200.
    public func guarantees(of person: ID<Person>) throws -> [GuaranteeRecord] {
        try rows("SELECT * FROM guarantee WHERE person = \(person) ORDER BY from_day DESC, id DESC LIMIT 200").map(
            GuaranteeRecord.init)
    }

    /// The report with this identifier.
    public func hireReport(_ id: ID<HireReport>) throws -> HireReportRecord? {
        try rows("SELECT * FROM hire_report WHERE id = \(id)").first.map(HireReportRecord.init)
    }
}

extension WriteTransaction {
    /// Adds a report of an employer's.
    public func insert(_ report: HireReportRecord, by account: String) throws {
        try run(
            """
            INSERT INTO hire_report (id, number, organisation, area, occasion, people, day, account, at)
            VALUES (\(report.id), \(report.number), \(report.organisation), \(report.area),
                    \(report.occasion.rawValue), \(report.people), \(report.day), \(account), \(report.at))
            """)
    }

    /// Adds a job that was reported.
    public func insert(_ job: EmploymentRecord) throws {
        try run(
            """
            INSERT INTO employment (id, person, organisation, area, from_day, until_day, case_id, created_at, report,
                                    duty, due_at, late_reason, exemption)
            VALUES (\(job.id), \(job.person), \(job.organisation), \(job.area), \(job.from), \(job.until),
                    \(job.caseID), \(job.hired.at), \(job.hired.report), \(job.hired.duty), \(job.hired.dueAt),
                    \(job.hired.lateReason), \(job.hired.exemption))
            """)
    }

    /// Ends a job that goes on; answers whether it still did.
    ///
    /// A mistaken one ends the day before it began; `next` is the job for which the person left.
    public func end(
        _ job: ID<Employment>, on day: CalendarDate, as end: EmploymentEnd, _ left: EmploymentRecord.Reported,
        movingTo next: ID<Employment>? = nil
    ) throws -> Bool {
        try run(
            """
            UPDATE employment SET until_day = \(day), ended_as = \(end.rawValue), end_reported_at = \(left.at),
                end_report = \(left.report), end_duty = \(left.duty), end_due_at = \(left.dueAt),
                end_late_reason = \(left.lateReason), end_exemption = \(left.exemption), moved_to = \(next)
            WHERE id = \(job) AND until_day IS NULL
            """) == 1
    }

    /// Lets those go on again that ended because of a job that was entered by mistake; answers them with whose they are.
    ///
    /// One at an employer where the person began again meanwhile stays ended: nobody is twice on one roster.
    public func reopen(leftFor job: ID<Employment>) throws -> [(id: ID<Employment>, person: ID<Person>)] {
        try rows(
            """
            UPDATE employment SET until_day = NULL, ended_as = NULL, end_reported_at = NULL, moved_to = NULL,
                end_report = NULL, end_duty = NULL, end_due_at = NULL, end_late_reason = NULL, end_exemption = NULL
            WHERE moved_to = \(job) AND NOT EXISTS (
                SELECT 1 FROM employment o
                WHERE o.person = employment.person AND o.organisation = employment.organisation
                    AND o.id <> employment.id
                    AND (o.until_day IS NULL OR o.until_day >= o.from_day AND o.until_day >= employment.from_day))
            RETURNING id, person
            """
        ).map { (try $0.get("id"), try $0.get("person")) }
    }
}

extension EmploymentRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), person: try row.get("person"), organisation: try row.get("organisation"),
            area: try row.get("area"), from: try row.get("from_day"),
            until: try row.optional("until_day"), caseID: try row.optional("case_id"),
            hired: Reported(
                at: try row.get("created_at"), dueAt: try row.optional("due_at"), duty: try row.optional("duty"),
                lateReason: try row.optional("late_reason"), exemption: try row.optional("exemption"),
                report: try row.optional("report")))
        end = try row.optional("ended_as", as: String.self).flatMap(EmploymentEnd.init(rawValue:))
        guard let at = try row.optional("end_reported_at", as: Instant.self) else { return }
        left = Reported(
            at: at, dueAt: try row.optional("end_due_at"), duty: try row.optional("end_duty"),
            lateReason: try row.optional("end_late_reason"), exemption: try row.optional("end_exemption"),
            report: try row.optional("end_report"))
    }
}

extension GuaranteeRecord {
    init(_ row: Row) throws {
        guard let kind = Kind(rawValue: try row.get("kind")) else {
            throw DatabaseFailure.other(code: "guarantee.kind", "")
        }
        self.init(
            id: try row.get("id"), person: try row.get("person"), area: try row.get("area"), kind: kind,
            name: try row.get("guarantor_name"),
            from: try row.get("from_day"), until: try row.optional("until_day"), endedAt: try row.optional("ended_at"),
            caseID: try row.optional("case_id"))
    }
}

extension HireReportRecord {
    init(_ row: Row) throws {
        guard let occasion = EmploymentDuty.Occasion(rawValue: try row.get("occasion")) else {
            throw DatabaseFailure.other(code: "hire_report.occasion", "")
        }
        self.init(
            id: try row.get("id"), number: try row.get("number"), organisation: try row.get("organisation"),
            area: try row.get("area"), occasion: occasion, people: try row.get("people"),
            day: try row.optional("day"), at: try row.get("at"))
    }
}

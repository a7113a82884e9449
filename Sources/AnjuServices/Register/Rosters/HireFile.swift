import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// Writes one of an employer's report: the person where there is none, the document, the job, and the forms that tell of it.
struct HireFile {
    let hire: HireList.Read
    let organisation: OrganisationRecord
    let person: ID<Person>
    let job: ID<Employment>
    private let filing: PersonFiling
    private let identity: ID<Submission>
    private let employment: ID<Submission>
    private let rest: ArraySlice<Token>

    /// Person, document, job, two submissions, and as many conflicts as there are items.
    static let tokens = 7 + GuestReader.items.count

    init(
        _ hire: HireList.Read, at organisation: OrganisationRecord, _ draft: HireDraft, _ request: RosterRequest,
        tokens: [Token]
    ) {
        (self.hire, self.organisation) = (hire, organisation)
        person = hire.who.known?.id ?? ID<Person>(tokens[0])
        job = ID<Employment>(tokens[2])
        filing = PersonFiling(
            who: hire.who, centre: request.centre, actor: request.actor, now: request.now, channel: draft.channel,
            language: draft.language, person: person, document: ID<PersonDocument>(tokens[1]).rawValue,
            newArea: organisation.area)
        (identity, employment) = (ID<Submission>(tokens[3]), ID<Submission>(tokens[4]))
        rest = tokens[5...]
    }

    /// Throws `person.already-registered` where somebody was given the number meanwhile, `roster.ended` where a job that
    /// the person is said to have left ended.
    func write(_ transaction: any WriteTransaction) throws {
        guard let start = hire.start else { return }
        let centre = filing.centre
        let held = try filing.begin(transaction)
        try transaction.insert(
            EmploymentRecord(
                id: job, person: person, organisation: organisation.id, area: organisation.area, from: start,
                hired: hire.hired))
        for id in hire.ending {
            let left = EmploymentRecord.Reported(at: filing.now)
            let isEnded = try transaction.end(id, on: start.adding(days: -1), as: .moved, left, movingTo: job)
            if !isEnded { throw Problem(.conflict, "roster.ended") }
        }
        var subjects = ["person": person.rawValue, "employment": job.rawValue, "organisation": organisation.id]
        subjects["document"] = held
        if let form = centre.dictionary.form(filing.isFromAbroad ? "F12" : "F01")?.id {
            try filing.submit(
                form, identity, on: job.rawValue, subjects, hire.who.values, area: organisation.area, transaction)
        }
        let said = values(from: start)
        if let form = centre.dictionary.form("F07")?.id {
            var filed = said.merging(["employer_name": organisation.name]) { $1 }
            filed["employer_uscc"] = organisation.creditCode
            try filing.submit(
                form, employment, on: job.rawValue, subjects, filed, area: organisation.area, transaction)
        }
        let own = subjects.filter { $0.key == "employment" }
        let known = subjects.filter { ["person", "document"].contains($0.key) }
        try filing.accept(hire.who.values, of: identity, into: known, within: job.rawValue, tokens: rest, transaction)
        try filing.accept(
            said, of: employment, into: own, within: job.rawValue, areas: ["employment": organisation.area], tokens: [],
            transaction)
    }

    /// What the job itself says, by item.
    private func values(from start: CalendarDate) -> [String: String] {
        var values = ["contract_start_date": start.description]
        if !hire.jobTitle.isEmpty { values["job_title"] = hire.jobTitle }
        return values.filter { filing.centre.dictionary.item($0.key)?.subject == "employment" }
    }
}

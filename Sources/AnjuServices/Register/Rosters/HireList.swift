import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// The people of an employer's report, read against what is on file.
struct HireList {
    /// One of them.
    struct Read: Sendable {
        var who: ReadPerson
        var start: CalendarDate?
        var jobTitle: String
        /// Jobs elsewhere that the person is said to have left.
        var ending: [ID<Employment>] = []
        var hired: EmploymentRecord.Reported
    }

    private(set) var hires: [Read] = []
    private(set) var faults: [Violation] = []
    /// Those of whom a fault tells that they are on file.
    private(set) var clashing: [ID<Person>] = []

    /// How long a first day may lie back, in days: fifty years.
    static let longestBack = 18_263

    init(
        _ draft: HireDraft, at organisation: OrganisationRecord, request: RosterRequest,
        in transaction: any ReadTransaction
    ) throws {
        let (centre, now) = (request.centre, request.now)
        let duty = RosterDuty(
            centre: centre, area: organisation.area, exemption: draft.exemption, lateReason: draft.lateReason)
        faults = duty.faults
        noteSize(draft)
        let common = day(draft.start, "start", centre, isNeeded: draft.hires.contains { $0.start.isEmpty })
        let reader = GuestReader(centre: centre, kind: nil)
        for (place, typed) in draft.hires.prefix(ReportHires.most).enumerated() {
            var (values, faults) = reader.read(typed.guest)
            // Household ties are no employer's matter.
            values["relation_to_householder"] = nil
            self.faults += faults.map { ReadPerson.beside($0, place) }
            let start = typed.start.isEmpty ? common : day(typed.start, "guest.\(place).start", centre)
            var read = Read(
                who: ReadPerson(place, values, fromDocument: typed.guest.fromDocument, centre), start: start,
                jobTitle: title(typed.jobTitle, place, centre),
                hired: EmploymentRecord.Reported(at: now, report: request.id))
            if let start {
                read.hired = duty.reported(
                    .hire, on: start, nationality: values["nationality"] ?? "", at: now, with: request.id)
            }
            hires.append(read)
        }
        faults += ReadPerson.twice(in: hires.map(\.who))
        if let late = duty.lateFault(among: hires.map(\.hired)) { faults.append(late) }
        // What is wrong by itself is asked about nobody: a fault that tells of somebody costs a report.
        if faults.isEmpty { try settle(draft, organisation, transaction) }
    }

    private mutating func noteSize(_ draft: HireDraft) {
        if draft.hires.isEmpty { faults.append(Violation("pile", "stay.nobody")) }
        if draft.hires.count > ReportHires.most {
            faults.append(Violation("pile", "stay.too-many", ["most": "\(ReportHires.most)"]))
        }
    }

    private mutating func day(_ text: String, _ field: String, _ centre: Centre, isNeeded: Bool = true) -> CalendarDate?
    {
        if text.isEmpty, !isNeeded { return nil }
        switch ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone).day(text, field: field)
        {
        case .failure(let fault): faults.append(fault)
        case .success(let day):
            if day > centre.today {
                faults.append(Violation(field, "date.future"))
            } else if day.days(until: centre.today) > Self.longestBack {
                faults.append(Violation(field, "date.too-old"))
            } else {
                return day
            }
        }
        return nil
    }

    private mutating func title(_ text: String, _ place: Int, _ centre: Centre) -> String {
        guard let item = centre.dictionary.item("job_title") else { return "" }
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        switch reader.read(text, as: item, mandatory: false) {
        case .success(let title): return title
        case .failure(let fault):
            faults.append(ReadPerson.beside(fault, place))
            return ""
        }
    }

    /// Who each is, and where the job comes among those that the person has.
    private mutating func settle(
        _ draft: HireDraft, _ organisation: OrganisationRecord, _ transaction: any ReadTransaction
    ) throws {
        var seen: Set<ID<Person>> = []
        for place in hires.indices {
            var hire = hires[place]
            if let clash = try hire.who.find(isAnother: draft.hires[place].guest.isAnother, in: transaction) {
                faults.append(clash.fault)
                clashing += clash.people
            }
            guard let known = hire.who.known, let start = hire.start else { continue }
            // One person by two documents is on a roster once.
            let isNew = seen.insert(known.id).inserted
            switch HirePlacing.of(organisation.id, from: start, among: try transaction.employments(of: known.id)) {
            case .placed(let elsewhere) where isNew: if draft.hires[place].isMoved { hire.ending = elsewhere }
            case .placed, .overlapping:
                faults.append(hire.who.beside("id_doc_number", "roster.overlaps"))
                clashing.append(known.id)
            }
            hires[place] = hire
        }
    }
}

import AnjuCore
import AnjuDomain

/// Carries one made-up case as far as its story goes, by the use cases that carry real ones.
struct DemoCase: Sendable {
    let centre: Centre
    let clock: DemoClock
    let staff: DemoStaff
    let story: DemoStory
    let person: DemoPerson
    let employer: DemoEmployer
    let portrait: KeptImage
    private var id: ID<Case>?
    private var permit: ID<Permit>?

    init(
        centre: Centre, clock: DemoClock, staff: DemoStaff, story: DemoStory, person: DemoPerson,
        employer: DemoEmployer, portrait: KeptImage
    ) {
        (self.centre, self.clock, self.staff, self.story) = (centre, clock, staff, story)
        (self.person, self.employer, self.portrait) = (person, employer, portrait)
    }

    /// Throws `demo.step-left-open` where a step did not end as the story says: the pack changed under it.
    mutating func play(_ chance: inout DemoChance) async throws {
        for (index, deed) in story.deeds.enumerated() {
            if index > 0 { clock.advance(minutes: chance.number(25...170)) }
            try await perform(deed, &chance)
        }
    }

    private var later: CalendarDate { centre.zone.day(of: clock.present) }

    private mutating func perform(_ deed: DemoDeed, _ chance: inout DemoChance) async throws {
        switch deed {
        case .register: try await register(inPart: false)
        case .registerInPart: try await register(inPart: true)
        case .medical: try await capture("medical", medicalCertificate(&chance))
        case .medicalWaits: try await act(.hold(ground: "W02", note: "两周后复查"), "medical")
        case .job: try await act(.complete(papersSeen: [], present: ["applicant"]), "job", of: "hr")
        case .jobWaits: try await act(.hold(ground: "W01", note: "已登记求职意向"), "job", of: "hr")
        case .employment: try await employ(employer.creditCode)
        case .employmentOfStranger: try await askForStranger(&chance)
        case .employmentReturned:
            try await act(
                .giveBack([ReturnReason(ground: "B05", about: "guarantee", words: "请更换有担保资格的雇主")]),
                "employment_registration")
        case .training: try await capture("training", ["training_course": "法律常识", "training_result": "1"])
        case .guarantee: try await capture("guarantee", premises, papers: ["premises"])
        case .guaranteeReturned:
            try await act(.giveBack([ReturnReason(ground: "B07", about: "premises", words: "租赁合同缺业主签字")]), "guarantee")
        case .guaranteeWaits: try await act(.hold(ground: "W04", note: "业主下周返回"), "guarantee")
        case .review: try await act(.complete(papersSeen: [], present: []), "review")
        case .reviewReturned:
            try await act(
                .giveBack([ReturnReason(ground: "B02", about: "entry_doc", words: "通行证复印件不清晰，请带原件")]), "review")
        case .refuse: try await act(.refuse(ground: "R01", fact: "通行证已被签发机关宣布作废"), "review")
        case .issue: try await act(.complete(papersSeen: [], present: ["applicant"]), "issue")
        case .refer: try await act(.complete(papersSeen: [], present: []), "refer")
        case .referRefused: try await act(.refuse(ground: "R60", fact: "经营范围需要前置许可"), "refer")
        case .withdraw: try await end(.withdraw(reason: "本人另有安排", asked: .inPerson))
        case .suspendPermit: try await change(.suspended, reason: "证件遗失，补办期间")
        case .terminatePermit: try await change(.terminated, reason: "本人申请注销")
        }
    }

    private mutating func register(inPart: Bool) async throws {
        let today = centre.today
        let request = CaptureRequest(
            typed: person.registration(entry: today.adding(days: -3), today: later, area: centre.rulebook.pack.area),
            fromDocument: [
                "name_latin_primary", "id_doc_number", "birth_date", "sex", "nationality", "id_doc_expiry_date",
            ],
            papersSeen: inPart ? [] : ["entry_doc"], present: ["applicant"], language: .burmese)
        let opened = try await OpenCase(centre: centre)(
            story.procedure, for: nil, request, portrait: inPart ? nil : portrait,
            by: try staff.official(of: "foreign_centre", centre.rulebook))
        id = opened.id
        guard opened.open.isEmpty == !inPart else { throw leftOpen("register", opened.open) }
    }

    private func medicalCertificate(_ chance: inout DemoChance) -> [String: String] {
        [
            "health_cert_number": "DEMO-\(chance.number(1_000...9_999))", "health_fit_result": "1",
            "health_cert_expiry": later.adding(days: 360).description,
        ]
    }

    private var premises: [String: String] {
        [
            "premises_proof_type": "2", "business_name": "示例小商店", "business_scope": "日用百货零售",
            "guarantor_name": "示例业主", "guarantor_id_or_uscc": "DEMO-0001",
            "guarantee_end_date": later.adding(days: 120).description,
        ]
    }

    private func contract(_ day: CalendarDate) -> [String: String] {
        [
            "job_title": "普工", "contract_type": "1", "contract_start_date": day.description,
            "contract_end_date": later.adding(days: 300).description,
            "guarantee_end_date": later.adding(days: 200).description,
        ]
    }

    private mutating func employ(_ creditCode: String) async throws {
        _ = try await NameEmployer(centre: centre)(
            creditCode, step: "employment_registration", of: try known(), version: nil,
            by: try staff.official(of: "hr", centre.rulebook))
        clock.advance(minutes: 4)
        try await capture("employment_registration", contract(centre.today), papers: ["guarantee"])
    }

    /// An employer that the market register does not know: its licence has to be seen, the step stays open.
    private func askForStranger(_ chance: inout DemoChance) async throws {
        let code = DemoEmployer.creditCode(chance.number(500...900), area: centre.rulebook.pack.area)
        _ = try await NameEmployer(centre: centre)(
            code, step: "employment_registration", of: try known(), version: nil,
            by: try staff.official(of: "hr", centre.rulebook))
    }

    private mutating func capture(_ step: String, _ typed: [String: String], papers: Set<String> = []) async throws {
        let typed = typed.merging(["declaration_confirmed": "true"]) { first, _ in first }
        let needed = centre.rulebook.procedure(story.procedure)?.step(step)?.present ?? []
        let request = CaptureRequest(typed: typed, papersSeen: papers, present: Set(needed), language: .burmese)
        try await act(.capture(request, complete: true), step)
    }

    private mutating func act(_ act: ActOnCase.Act, _ step: String, of department: String? = nil) async throws {
        guard let known = centre.rulebook.procedure(story.procedure)?.step(step) else {
            throw Problem(.missing, "case.no-such-step", ["step": step])
        }
        let outcome = try await ActOnCase(centre: centre)(
            act, step: step, of: try self.known(), version: nil,
            by: try staff.official(of: department ?? known.actor, centre.rulebook))
        guard outcome.open.isEmpty else { throw leftOpen(step, outcome.open) }
        permit = outcome.permit ?? permit
    }

    private func end(_ ending: EndCase.Ending) async throws {
        try await EndCase(centre: centre)(
            ending, of: try known(), version: nil, by: try staff.official(of: "foreign_centre", centre.rulebook))
    }

    private func change(_ status: PermitStatus, reason: String) async throws {
        guard let permit else { throw Problem(.missing, "permit.unknown") }
        try await ChangePermit(centre: centre)(
            status, of: permit, version: nil, ground: status == .valid ? "V05" : status == .suspended ? "V04" : "V01",
            reason: reason,
            by: try staff.official(who: .changePermit, centre.rulebook))
    }

    private func known() throws -> ID<Case> {
        guard let id else { throw Problem(.missing, "case.unknown") }
        return id
    }

    private func leftOpen(_ step: String, _ violations: [Violation]) -> Problem {
        Problem(.invalid, "demo.step-left-open", ["step": step], violations: violations)
    }
}

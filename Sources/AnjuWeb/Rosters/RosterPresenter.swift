import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of an employer's roster.
struct RosterPresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    private var words: RosterWords { RosterWords(bench: bench, t: t) }
    private var fields: GuestFields { GuestFields(bench: bench, t: t, problem: problem) }

    func find(_ code: String, _ found: ViewRoster.Found?) -> FindEmployerPage.Model {
        let box = Field(
            "code", label: t("step.credit-code"), .text(code, TextStyle(isCode: true, maximum: 24)),
            hint: t("employers.code-hint"), width: .half, error: fields.fault("code"))
        return FindEmployerPage.Model(code: box.focused(when: found == nil), found: found.map(employer))
    }

    private func employer(_ found: ViewRoster.Found) -> FindEmployerPage.Found {
        FindEmployerPage.Found(
            name: found.organisation.name, facts: facts(found),
            suspended: found.mayHire ? nil : t("roster.suspended"),
            acts: [Act(label: t("roster.open"), path: RosterRoutes.path(found.organisation.id) + "/roster")]
                + hiring(found))
    }

    private func facts(_ found: ViewRoster.Found) -> [Fact] {
        [
            Fact(label: t("step.credit-code"), value: Words(found.organisation.creditCode ?? ""), isCode: true),
            Fact(
                label: t("roster.people"), value: Words(t("places.people-count", ["count": .number(found.people)]))),
            Fact(label: t("roster.guarantees"), value: Words(t.number(found.guarantees))),
        ]
    }

    private func hiring(_ found: ViewRoster.Found) -> [Act] {
        found.mayHire
            ? [Act(label: t("hires.title"), path: RosterRoutes.path(found.organisation.id) + "/hires")] : []
    }

    func roster(_ roster: ViewRoster.Roster, after: String, key: String) -> RosterPage.Model {
        let found = roster.found
        let path = RosterRoutes.path(found.organisation.id)
        let ticked = Set(typed?.all("job") ?? [])
        return RosterPage.Model(
            employer: found.organisation.name, path: path, key: key, facts: facts(found),
            suspended: found.mayHire ? nil : t("roster.suspended"), acts: hiring(found),
            lines: roster.lines.map { line($0, ticked) },
            morePath: roster.next.map { path + "/roster?after=" + $0.rawValue }, after: after, leave: leave,
            duty: words.duties(.leave, in: found.organisation.area), problems: problems)
    }

    private var problems: [String] {
        guard let problem else { return [] }
        if problem.violations.isEmpty { return [t.problem(problem)] }
        return problem.violations.filter { $0.field == "jobs" }.map { t.violation($0) }
    }

    private func line(_ line: ViewRoster.Line, _ ticked: Set<String>) -> RosterPage.Line {
        let (job, name) = (line.job, StayPresenter.name(line.person))
        let source = job.caseID == nil ? words.timing(job.hired) : t("work.by-case")
        return RosterPage.Line(
            job: job.id.rawValue, name: name.isEmpty ? t("roster.veiled") : name,
            words: [words.span(job), source].compactMap(\.self),
            notice: line.worksElsewhere ? t("roster.elsewhere") : nil, isTicked: ticked.contains(job.id.rawValue),
            error: fields.fault("job." + job.id.rawValue),
            person: Act(
                label: t("roster.person"), path: "/people/\(line.person.id.rawValue)/jobs", weight: .words, about: name)
        )
    }

    private var leave: [Field] {
        let ends = EmploymentEnd.reported.map { Control.Choice($0.rawValue, t("work.as-" + $0.rawValue)) }
        let chosen = typed?["as"] ?? EmploymentEnd.left.rawValue
        var said: [String: String] = [:]
        for name in ["exemption", "late_reason"] { said[name] = typed?[name] ?? "" }
        return [
            fields.field("until", t("roster.until"), .date(typed?["until"] ?? bench.centre.today.description)),
            fields.field("as", t("roster.as"), .radio(ends, chosen: chosen)),
        ] + words.said(said, fields)
    }

    func receipt(_ found: (record: HireReportRecord, organisation: OrganisationRecord)) -> CheckInReceiptPage.Model {
        let (record, path) = (found.record, RosterRoutes.path(found.organisation.id))
        var facts = [
            Fact(label: t("employers.name"), value: Words(found.organisation.name)),
            Fact(label: t("roster.reported"), value: Words(t("roster.occasion-" + record.occasion.rawValue))),
            Fact(
                label: t("checkin.people"),
                value: Words(t("places.people-count", ["count": .number(record.people)]))),
        ]
        if let day = record.day { facts.append(Fact(label: t("roster.until"), value: Words(t.date(day)))) }
        facts += [
            Fact(label: t("stay.registered"), value: Words(t.moment(record.at, in: bench.zone))),
            Fact(label: t("checkin.office"), value: Words(bench.rulebook.pack.title[t.language])),
        ]
        var model = CheckInReceiptPage.Model(
            number: record.number, facts: facts, acts: [Act(label: t("roster.open"), path: path + "/roster")])
        if let day = record.day {
            let graces = bench.centre.present.jobGraces(after: day).map(words.grace)
            model.notes = [t("roster.leash")] + graces
        }
        return model
    }
}

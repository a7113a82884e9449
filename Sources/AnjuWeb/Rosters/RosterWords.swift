import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Words that the pages of an employer's reports have alike.
struct RosterWords {
    let bench: Workbench
    let t: Translator

    /// What the law says of what is reported in an area, as the pack has it.
    func duties(_ occasion: EmploymentDuty.Occasion, in area: String) -> [String] {
        let holding = EmploymentDuty.Holder.allCases.compactMap {
            bench.rulebook.employmentDuties.duty(for: occasion, of: $0, area: area)
        }
        var seen: Set<String> = []
        return holding.filter { seen.insert($0.key).inserted }.map { duty in
            let law = duty.value.entry(on: bench.centre.today)?.basis ?? ""
            return duty.text[t.language] + " · " + CaseWords(bench: bench, t: t).basis(law)
        }
    }

    /// What is said of all of a report alike: an exemption where the pack has any, and why it comes late.
    func said(_ typed: [String: String], _ fields: GuestFields) -> [Field] {
        var said: [Field] = []
        var seen: Set<String> = []
        let exemptions = bench.rulebook.employmentDuties.flatMap(\.exemptions).filter {
            seen.insert($0.key).inserted
        }.map { Control.Choice($0.key, $0.text[t.language]) }
        if !exemptions.isEmpty {
            let all = [Control.Choice("", t("checkin.no-exemption"))] + exemptions
            said.append(
                fields.field(
                    "exemption", t("hires.exemption"), .select(all, chosen: typed["exemption"] ?? ""), isOptional: true)
            )
        }
        let reasons = LateReason.allCases.map { Control.Choice($0.rawValue, t("stay.late-" + $0.rawValue)) }
        said.append(
            fields.field(
                "late_reason", t("checkin.late"),
                .select([Control.Choice("", "")] + reasons, chosen: typed["late_reason"] ?? ""), isOptional: true))
        return said
    }

    /// From when to when somebody works there.
    func span(_ job: EmploymentRecord) -> String {
        let from = MessageValue.text(t.date(job.from))
        guard let until = job.until else { return t("work.since", ["from": from]) }
        if job.isEmpty { return t("work.no-time", ["from": from]) }
        return t("work.from-until", ["from": from, "until": .text(t.date(until))])
    }

    /// Whether it was reported in time, and why not: explained, and nothing follows from it.
    func timing(_ reported: EmploymentRecord.Reported?) -> String? {
        guard let reported, let due = reported.dueAt, let isInTime = reported.isInTime else { return nil }
        let reason = reported.lateReason.flatMap(LateReason.init(rawValue:)).map { t("stay.late-" + $0.rawValue) }
        let dueWords = t("work.due", ["due": .text(t.moment(due, in: bench.zone))])
        return [dueWords, isInTime ? t("stay.in-time") : t("stay.was-late"), reason].compactMap(\.self).joined(
            separator: " · ")
    }

    /// What who holds a permit that rested on a job has until when; the permit stays.
    func grace(_ grace: JobGrace) -> String {
        let (permit, step) = (
            MessageValue.text(grace.title[t.language]), MessageValue.text(grace.step[t.language])
        )
        let law = CaseWords(bench: bench, t: t).basis(grace.law)
        guard let until = grace.until else {
            return t("work.grace-open", ["permit": permit, "step": step]) + " · " + law
        }
        return t("work.grace", ["permit": permit, "step": step, "until": .text(t.date(until))]) + " · " + law
    }
}

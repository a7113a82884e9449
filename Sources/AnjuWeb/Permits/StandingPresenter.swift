import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Says what somebody may have here and why, line by line, each with its article: the same for the office and the person.
struct StandingPresenter {
    let bench: Workbench
    let t: Translator
    let found: ViewStanding.Found

    /// One heading with its lines.
    struct Part: Hashable, Sendable {
        var id: String
        var title: String
        var lines: [Line]
    }

    /// One thing that stands, waits or is missing.
    struct Line: Hashable, Sendable {
        var status: Status
        var title: String
        var words: [String]
        /// The office that opens the permit's page.
        var path: String?
    }

    private var standing: ResidenceStanding { found.standing }
    private var words: CaseWords { CaseWords(bench: bench, t: t) }

    /// Everything, in the order in which it builds on one another.
    func parts(isOfficial: Bool) -> [Part] {
        [
            Part(id: "lives", title: t("standing.lives"), lines: lives),
            Part(id: "held", title: t("standing.held"), lines: held(isOfficial)),
        ] + standing.prospects.map(prospect)
            + Benefit.Kind.allCases.compactMap { kind in
                let lines = standing.benefits.filter { $0.benefit.kind == kind }.map(opened)
                return lines.isEmpty
                    ? nil : Part(id: kind.rawValue, title: t("standing." + kind.rawValue), lines: lines)
            }
    }

    private var lives: [Line] {
        var lines = [half]
        if let employer = found.employer {
            lines.append(
                Line(status: .done, title: t("standing.works", ["employer": .text(employer)]), words: []))
        }
        if let lease = found.lease, let until = lease.term?.last {
            lines.append(
                Line(
                    status: .done,
                    title: t("standing.lease", ["until": date(until), "number": .text(lease.number)]), words: []))
        }
        return lines
    }

    private var half: Line {
        let counted = standing.prospects.flatMap(\.lines).first { $0.since != nil }?.rule.law
        let law = counted.map { [words.basis($0)] } ?? []
        return switch standing.count.standing {
        case .reached(let since, let on):
            Line(
                status: .done, title: t("standing.half", ["since": date(since)]),
                words: [t("standing.half-on", ["on": date(on)])] + law)
        case .counting(let since, let due):
            Line(
                status: .wait, title: t("standing.half-counting", ["since": date(since)]),
                words: [t("standing.half-due", ["due": date(due)])] + law)
        case .interrupted(let last):
            Line(status: .bad, title: t("standing.half-interrupted", ["last": date(last)]), words: law)
        case .none: Line(status: .bad, title: t("standing.half-none"), words: law)
        }
    }

    private func held(_ isOfficial: Bool) -> [Line] {
        if standing.held.isEmpty { return [Line(status: .wait, title: t("standing.none-held"), words: [])] }
        return standing.held.map { held in
            let state = t("permit-status." + held.status.rawValue)
            var line = Line(
                status: held.status == .valid ? .done : .hold, title: held.title[t.language] + " " + held.permit.number,
                words: [state], path: isOfficial ? "/permits/" + held.permit.id.rawValue : nil)
            guard let year = held.year else {
                line.words.append(t("standing.until", ["until": date(held.permit.validUntil)]))
                return line
            }
            line.words.append(endorsement(of: year, held))
            line.words.append(
                t("standing.years", ["count": .number(held.years), "from": date(year.countedFrom)]))
            if !held.law.isEmpty { line.words.append(words.basis(held.law)) }
            return line
        }
    }

    private func endorsement(of year: EndorsementYear, _ held: ResidenceStanding.Held) -> String {
        let (opens, until) = (date(year.opens), date(year.lastDay))
        return switch year.timing(on: bench.centre.today) {
        case .early: t("standing.endorse-later", ["opens": opens, "until": until])
        case .inTime: t("standing.endorse-now", ["until": until])
        case .late: t("standing.endorse-late", ["until": until])
        }
    }

    private func prospect(_ prospect: ResidenceStanding.Prospect) -> Part {
        let lines = prospect.lines.map { line in
            Line(status: status(line.verdict), title: line.rule.text[t.language], words: reasons(line))
        }
        let title = t("standing.could", ["permit": .text(prospect.title[t.language])])
        return Part(id: "could-" + prospect.procedure.id, title: title, lines: lines)
    }

    private func status(_ verdict: Condition.Verdict) -> Status {
        switch verdict {
        case .holds: .done
        case .fails: .bad
        case .open: .wait
        }
    }

    private func reasons(_ line: ResidenceStanding.Line) -> [String] {
        var said: [String] = []
        if let since = line.since { said.append(t("standing.since", ["since": date(since)])) }
        if let from = line.from { said.append(t("standing.from", ["from": date(from)])) }
        if line.verdict == .open { said.append(t("standing.open")) }
        return said + [words.basis(line.rule.law)]
    }

    private func opened(_ opened: ResidenceStanding.Opened) -> Line {
        let benefit = opened.benefit
        let department = bench.centre.present.departments[benefit.department]?.name[t.language] ?? benefit.department
        var line =
            switch opened.standing {
            case .open(let number):
                Line(status: .done, title: "", words: [t("standing.opened", ["number": .text(number)])])
            case .from(let day, let years):
                Line(
                    status: .wait, title: "",
                    words: [t("standing.opened-after", ["count": .number(years), "from": date(day)])])
            case .suspended(let number):
                Line(status: .hold, title: "", words: [t("standing.opened-suspended", ["number": .text(number)])])
            case .withoutPermit: Line(status: .wait, title: "", words: [t("standing.opened-permit")])
            }
        line.title = benefit.text[t.language]
        let grants = opened.procedure.map {
            t("standing.grants-in", ["dept": .text(department), "procedure": .text($0.title[t.language])])
        }
        line.words += [grants ?? t("standing.grants", ["dept": .text(department)]), words.basis(benefit.law)]
        return line
    }

    private func date(_ day: CalendarDate) -> MessageValue { .text(t.date(day)) }
}

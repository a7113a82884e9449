import AnjuCore
import AnjuDomain
import AnjuServices

/// What somebody may have here and why: worked out when it is asked for, and kept nowhere.
struct StandingAnswer: Encodable {
    struct Held: Encodable {
        var id: String
        var kind: String
        var title: String
        var number: String
        var status: String
        var validUntil: String
        /// Full years of residence that count.
        var years: Int
        /// The window of the endorsement, where one keeps it in use.
        var endorsedFrom: String?
        var endorsedUntil: String?
        var law: String
    }

    struct Condition: Encodable {
        var key: String
        var title: String
        var verdict: String
        var law: String
        /// The day from which it counts, and the first on which it holds where only time is missing.
        var since: String?
        var from: String?
    }

    struct Prospect: Encodable {
        var procedure: String
        var title: String
        var verdict: String
        var conditions: [Condition]
    }

    struct Benefit: Encodable {
        var key: String
        var kind: String
        var title: String
        var law: String
        var department: String
        var procedure: String?
        /// `open`, `later`, `suspended` or `no_permit`.
        var standing: String
        var permit: String?
        var from: String?
    }

    var person: StayAnswer.Person
    var employer: String?
    /// The number and the last day of the filed lease by which the person lives somewhere.
    var lease: String?
    var leasedUntil: String?
    var halfYear: HalfYearAnswer
    var permits: [Held]
    var prospects: [Prospect]
    var benefits: [Benefit]

    init(_ found: ViewStanding.Found, today: CalendarDate, _ language: LanguageTag) {
        let standing = found.standing
        (person, employer) = (StayAnswer.Person(found.person), found.employer)
        (lease, leasedUntil) = (found.lease?.number, found.lease?.term?.last.description)
        halfYear = HalfYearAnswer(standing.count)
        permits = standing.held.map { held in
            Held(
                id: held.permit.id.rawValue, kind: held.permit.kind, title: held.title[language],
                number: held.permit.number, status: held.status.rawValue,
                validUntil: held.permit.validUntil.description, years: held.years,
                endorsedFrom: held.year?.opens.description, endorsedUntil: held.year?.lastDay.description,
                law: held.law)
        }
        prospects = standing.prospects.map { prospect in
            Prospect(
                procedure: prospect.procedure.id, title: prospect.title[language],
                verdict: prospect.verdict.rawValue,
                conditions: prospect.lines.map {
                    Condition(
                        key: $0.rule.key, title: $0.rule.text[language], verdict: $0.verdict.rawValue,
                        law: $0.rule.law, since: $0.since?.description, from: $0.from?.description)
                })
        }
        benefits = standing.benefits.map { Self.benefit($0, language) }
    }

    private static func benefit(_ opened: ResidenceStanding.Opened, _ language: LanguageTag) -> Benefit {
        let benefit = opened.benefit
        var answer = Benefit(
            key: benefit.key, kind: benefit.kind.rawValue, title: benefit.text[language], law: benefit.law,
            department: benefit.department, procedure: opened.procedure?.id, standing: "no_permit")
        switch opened.standing {
        case .open(let number): (answer.standing, answer.permit) = ("open", number)
        case .from(let day, _): (answer.standing, answer.from) = ("later", day.description)
        case .suspended(let number): (answer.standing, answer.permit) = ("suspended", number)
        case .withoutPermit: break
        }
        return answer
    }
}

public import AnjuCore

/// On what ground an authority may be asked one question about one case, and what follows from that: data of the pack.
public struct CheckGround: Hashable, Sendable {
    /// A stretch of time that the pack sets, with the law it rests on.
    public struct Limit: Hashable, Sendable {
        public var value: Int
        public var unit: TimeUnit
        public var law: String

        public init(_ value: Int, _ unit: TimeUnit, law: String) {
            (self.value, self.unit, self.law) = (value, unit, law)
        }

        /// The last moment of the stretch that begins at `start`, where the office has to have done something.
        public func end(after start: Instant, in rulebook: Rulebook) -> Instant {
            Period(value, unit).end(after: start, calendar: rulebook.calendar, zone: rulebook.pack.zone)
        }

        /// The last moment of what bears on the person: a rest day at its end makes it no longer.
        public func strictEnd(after start: Instant, in rulebook: Rulebook) -> Instant {
            Period(value, unit).countedEnd(after: start, calendar: rulebook.calendar, zone: rulebook.pack.zone)
        }
    }

    public var key: String
    /// Key of the question of a step that may be asked on it.
    public var question: String
    /// Department that is competent to answer.
    public var authority: String
    public var text: LocalizedText
    /// Source and article; several are divided by semicolons.
    public var law: String
    /// How long a check on this ground may act, from its proposal on, extensions included.
    public var maximum: Limit
    /// Within which an appeal is decided.
    public var appeal: Limit
    /// Key of the remedy against the decision on an appeal.
    public var remedy: String
    /// How long notice may be deferred at most, where the law lets it be deferred at all.
    public var deferral: Limit?
    /// How old the authority's own file may be.
    public var fileAge: Limit?
    /// Whom a service desk calls, and the person may call.
    public var phone: String
    /// Keys of the roles that approve, and decide appeals.
    public var approvers: Set<String>
    /// Codes of the grounds of refusal that no step may use without a check that people confirmed.
    public var refusals: Set<String>

    public init(
        key: String, question: String, authority: String, text: LocalizedText, law: String, maximum: Limit,
        appeal: Limit, remedy: String, deferral: Limit? = nil, fileAge: Limit? = nil, phone: String,
        approvers: Set<String>, refusals: Set<String> = []
    ) {
        (self.key, self.question, self.authority, self.text, self.law) = (key, question, authority, text, law)
        (self.maximum, self.appeal, self.remedy, self.deferral) = (maximum, appeal, remedy, deferral)
        (self.fileAge, self.phone, self.approvers, self.refusals) = (fileAge, phone, approvers, refusals)
    }
}

extension CheckGround {
    /// Beyond which a check on it never acts that is proposed at `moment`.
    public func latest(from moment: Instant, in rulebook: Rulebook) -> Instant {
        maximum.strictEnd(after: moment, in: rulebook)
    }

    /// The earliest day of which the authority's own file may be when it is asked on `day`; `nil` where any will do.
    public func oldestFile(on day: CalendarDate, in rulebook: Rulebook) -> CalendarDate? {
        fileAge.map { Period($0.value, $0.unit).day(before: day, calendar: rulebook.calendar) }
    }
}

extension Rulebook {
    /// The ground on which a question may be asked; `nil` where the pack has none, and then nobody asks it.
    public func checkGround(for question: Question) -> CheckGround? {
        guard question.kind == .statutoryCheck else { return nil }
        return checkGrounds.first { $0.question == question.key && $0.authority == question.of }
    }

    /// The ground with this key.
    public func checkGround(_ key: String) -> CheckGround? { checkGrounds.first { $0.key == key } }

    /// Grounds of refusal at any step of `procedure` that rest on a check, with the checks that they rest on.
    public func checkGrounds(behind refusal: String, in procedure: Procedure) -> [CheckGround] {
        let asked = procedure.steps.flatMap(\.asks).compactMap(checkGround)
        return asked.filter { $0.refusals.contains(refusal) }
    }
}

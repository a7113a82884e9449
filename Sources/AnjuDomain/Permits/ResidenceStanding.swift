public import AnjuCore

/// What somebody may have here, and why: the half year, the permits held, those that could be, and what they open.
///
/// It is worked out of lawful facts when somebody asks, for the person and for the office that serves them; nothing of it is
/// stored, listed or counted (decision 35 of the design).
public struct ResidenceStanding: Sendable {
    /// A permit that is not over.
    public struct Held: Sendable {
        public var permit: Permit
        public var title: LocalizedText
        public var status: PermitStatus
        /// `nil` where no endorsement keeps it in use.
        public var year: EndorsementYear?
        /// Full years of residence that count.
        public var years: Int
        /// The procedure in which it is endorsed, where the pack has one.
        public var endorsedIn: Procedure?
        /// The article of the endorsement; empty where there is none.
        public var law: String
    }

    /// A permit that the person does not hold, and how they stand against its conditions.
    public struct Prospect: Sendable {
        public var procedure: Procedure
        public var title: LocalizedText
        public var lines: [Line]
        public var verdict: Condition.Verdict
    }

    /// One condition.
    public struct Line: Sendable {
        public var rule: Eligibility.Rule
        public var verdict: Condition.Verdict
        /// The day from which the condition counts, where it counts from one: half a year since it.
        public var since: CalendarDate?
        /// The first day on which it holds, where only time is missing.
        public var from: CalendarDate?
    }

    /// Something that the permit opens.
    public struct Opened: Sendable {
        public var benefit: Benefit
        public var standing: Benefit.Standing
        /// The procedure that grants it, where the pack has it.
        public var procedure: Procedure?
    }

    public var count: ResidenceCount
    public var held: [Held]
    public var prospects: [Prospect]
    public var benefits: [Opened]

    /// By what `rulebook` says and the register holds on `today`; `values` are the accepted ones of the person's file.
    public init(
        _ rulebook: Rulebook, count: ResidenceCount, permits: [Permit], values: [String: String], today: CalendarDate
    ) {
        self.count = count
        let live = permits.filter { !$0.isExpired(on: today) && !$0.status.next.isEmpty }
        let kinds = rulebook.permitKinds
        held = live.map { permit in
            Held(
                permit: permit,
                title: kinds.first { $0.output.key == permit.kind }?.output.title ?? LocalizedText(permit.kind),
                status: permit.status(on: today), year: permit.year, years: permit.year?.years(on: today) ?? 0,
                endorsedIn: rulebook.endorsing(permit.kind)?.procedure,
                law: rulebook.lawOfEndorsing(permit.kind, on: today))
        }
        prospects = kinds.filter { kind in !live.contains { $0.kind == kind.output.key } }.compactMap {
            Self.prospect($0.procedure, $0.output, rulebook, values, today)
        }
        benefits = rulebook.benefits.map {
            Opened(
                benefit: $0, standing: $0.standing(of: live, on: today),
                procedure: $0.procedure.flatMap(rulebook.procedure))
        }
    }

    private static func prospect(
        _ procedure: Procedure, _ output: Output, _ rulebook: Rulebook, _ values: [String: String],
        _ today: CalendarDate
    ) -> Prospect? {
        guard let eligibility = procedure.eligibility else { return nil }
        let facts = Dictionary(
            procedure.facts.compactMap { fact in fact.defaultValue.map { (fact.key, $0) } }
        ) { first, _ in first }
        let context = ConditionContext(items: values, facts: facts, day: today, zone: rulebook.pack.zone)
        let reading = EligibilityReading(eligibility, in: context)
        let lines = reading.lines.map { line in
            let counted = line.rule.when.counted(values)
            return Line(
                rule: line.rule, verdict: line.verdict, since: counted?.since,
                from: line.verdict == .fails ? counted?.from : nil)
        }
        return Prospect(procedure: procedure, title: output.title, lines: lines, verdict: reading.verdict)
    }
}

extension Condition {
    /// The day from which a period counts that has to be over, and the day on which it is.
    fileprivate func counted(_ values: [String: String]) -> (since: CalendarDate, from: CalendarDate)? {
        guard case .item(let key, .monthsBeforeFrom(let months)) = self,
            let day = values[key].flatMap(CalendarDate.init)
        else { return nil }
        return (day, day.adding(months: months))
    }
}

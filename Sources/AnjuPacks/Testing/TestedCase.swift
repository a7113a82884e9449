import AnjuCore
import AnjuDomain

/// A test's case, folded up to the moment at which everything is asked.
struct TestedCase {
    let given: PackTest.Given
    let procedure: Procedure
    let rulebook: Rulebook
    let now: Instant
    let file: CaseFile
    let values: [String: String]
    let state: CaseState

    init(given: PackTest.Given, procedure: Procedure, rulebook: Rulebook) {
        (self.given, self.procedure, self.rulebook) = (given, procedure, rulebook)
        now = rulebook.pack.zone.moment(given.at)
        file = Self.file(given, rulebook.dictionary, at: now)
        values = file.values(rulebook.dictionary, carries: procedure.carries)
        let actions = TestedActions(given: given, procedure: procedure, zone: rulebook.pack.zone, now: now)
        state = CaseFold(procedure: procedure, rulebook: rulebook).state(after: actions.all, values: values)
    }

    /// One subject of each kind holds the given items.
    private static func file(_ given: PackTest.Given, _ dictionary: DataDictionary, at moment: Instant) -> CaseFile {
        var file = CaseFile()
        let from = Provenance(kind: .hand, department: "applicant", at: moment, submission: "given")
        for item in dictionary.items {
            guard let value = given.items[item.key], !value.isEmpty else { continue }
            file.subjects[item.subject] = item.subject
            var entries = file.profiles[item.subject]?.entries ?? [:]
            entries[item.key] = ProfileEntry(value: value, provenance: from)
            file.profiles[item.subject] = Profile(entries)
        }
        return file
    }

    /// The day of filing: that of the first completed step, before that the day on which it is asked.
    var filed: CalendarDate { rulebook.pack.zone.day(of: state.completions.values.min() ?? now) }
    var today: CalendarDate { rulebook.pack.zone.day(of: now) }
    var context: ConditionContext {
        ConditionContext(items: values, facts: state.facts, day: filed, zone: rulebook.pack.zone)
    }

    var openSteps: [Step] {
        state.status.isEnded ? [] : procedure.steps.filter { !$0.isLater && state.step($0.key).isOpen }
    }

    private var clocks: TestedClocks { TestedClocks(tested: self) }

    /// The answer to a question of the test.
    func answer(_ question: PackQuestion) -> PackValue {
        switch question {
        case .state: .text(state.status.rawValue)
        case .open: .texts(openSteps.map(\.key))
        case .done: .texts(procedure.steps.map(\.key).filter { state.step($0).isDone })
        case .waiting: waiting
        case .later: .texts(laterSteps)
        case .missing: missing
        case .eligible: .text(eligible)
        case .grounds: .texts(failedGrounds)
        case .checks: checks
        case .deadlines: clocks.answers(clocks.deadline)
        case .windows: clocks.answers(clocks.window)
        case .reminders: clocks.answers(clocks.reminders)
        case .stopped: clocks.answers(clocks.stopped)
        case .lapsed: clocks.answers(clocks.lapsed)
        case .validity: validity
        case .fees: fees
        case .asked, .notAsked: .texts(asked)
        case .asks: asks
        case .notCompletable: notCompletable
        case .agent: .flag(procedure.agents?.holds(in: context) ?? false)
        }
    }

    private var waiting: PackValue {
        var waiting: [String: PackValue] = [:]
        for step in openSteps {
            switch state.step(step.key).state {
            case .waiting(let ground, _): waiting[step.key] = .texts([ground])
            case .returned(let reasons): waiting[step.key] = .texts(reasons.map(\.ground))
            case .ahead, .open, .done, .skipped, .refused: break
            }
        }
        return .map(waiting)
    }

    /// Steps after the result that may begin now.
    private var laterSteps: [String] {
        guard !state.status.isEnded || state.status == .closed else { return [] }
        return procedure.steps.filter { step in
            step.isLater && !state.step(step.key).isDone && step.after.allSatisfy { state.step($0).isDone }
        }.map(\.key)
    }

    private var missing: PackValue {
        let told = ToldOnce(
            procedure: procedure, state: state, file: file, dictionary: rulebook.dictionary, day: filed)
        return .texts(
            Set(
                told.missing.map { standing in
                    if case .oneOf(let group, _) = standing.paper.need { group } else { standing.paper.id }
                }))
    }

    private var checks: PackValue {
        .map(
            Dictionary(
                procedure.checks.map { check in
                    let words =
                        switch check.verdict(values, state.facts, today: today, filed: filed, zone: rulebook.pack.zone)
                        {
                        case .holds: "pass"
                        case .fails: "fail"
                        case .open: "open"
                        }
                    return (check.key, PackValue.text(words))
                }
            ) { first, _ in first })
    }

    private var validity: PackValue {
        .map(
            Dictionary(
                procedure.outputs.map { output in
                    let end = output.validityEnd(
                        issuedOn: today, values: values, facts: state.facts, zone: rulebook.pack.zone)
                    return (output.key, end.map { PackValue.text($0.day.description) } ?? .none)
                }
            ) { first, _ in first })
    }

    private var asks: PackValue {
        .texts(
            openSteps.flatMap(\.asks).filter { question in
                (question.when?.holds(in: context) ?? true)
                    && (!question.atRequest || given.requested.contains(question.key))
            }.map(\.key))
    }

    private var notCompletable: PackValue {
        let rules = CaseRules(procedure: procedure, rulebook: rulebook)
        return .texts(
            openSteps.map(\.key).filter {
                !rules.violationsInCompleting($0, state, file: file, day: filed).isEmpty
            })
    }
}

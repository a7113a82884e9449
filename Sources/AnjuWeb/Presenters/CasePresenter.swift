import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page models of a case.
struct CasePresenter {
    let bench: Workbench
    let t: Translator
    let view: CaseView
    let now: Instant

    init(_ view: CaseView, bench: Workbench, t: Translator) {
        (self.view, self.bench, self.t) = (view, bench, t)
        now = bench.now
    }

    var language: LanguageTag { t.language }
    var today: CalendarDate { bench.zone.day(of: now) }
    var path: String { "/cases/" + view.record.core.id.rawValue }

    var names: PersonNames { Self.names(view.person) }

    static func names(_ person: PersonRecord) -> PersonNames {
        let latin = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return PersonNames(
            chinese: person.nameChinese.isEmpty ? nil : person.nameChinese, latin: latin.isEmpty ? nil : latin,
            native: person.nameNative.isEmpty ? nil : Words(person.nameNative, .burmese))
    }

    /// The page of an official.
    func page(for actor: Actor, notice: String? = nil, problem: String? = nil) -> CasePage.Model {
        CasePage.Model(
            number: view.record.core.number, procedure: view.procedure.title[language], version: view.procedure.id,
            names: names, portrait: portrait(actor), facts: facts, status: status,
            statusWords: t("case-status." + view.state.status.rawValue),
            graph: graph(for: actor), next: next(for: actor), told: told, forms: forms(actor), clocks: clocks,
            reasons: reasons, looks: looks, lookCount: LookLines(view.looked, zone: bench.zone).people, notice: notice,
            problem: problem)
    }

    private func portrait(_ actor: Actor) -> String? {
        view.images.contains { $0.kind == "portrait" } ? path + "/images/portrait" : nil
    }

    /// What tells this person from another, as far as the reader may see it.
    var facts: [Fact] {
        ["id_doc_number", "birth_date", "sex", "stay_until"].compactMap { key in
            guard let item = bench.centre.dictionary.item(key), let entry = view.visible[key] else { return nil }
            let text = ValueText(dictionary: bench.centre.dictionary).text(
                entry.value, of: item, in: language, zone: bench.zone)
            return Fact(label: item.text[language], value: Words(text), isCode: key == "id_doc_number")
        } + [
            Fact(
                label: t("case.speaks"),
                value: Words(LanguageSwitch.ownName(view.person.language), view.person.language))
        ]
    }

    var status: Status {
        switch view.state.status {
        case .closed, .delivered, .decided, .produced: .done
        case .refused: .bad
        case .withdrawn, .transferred, .suspended: .hold
        case .draft, .submitted, .returned, .accepted, .inReview: .now
        }
    }

    func stepStatus(_ standing: StepStanding) -> Status {
        switch standing.state {
        case .done: .done
        case .open: .now
        case .waiting: .hold
        case .returned, .refused: .bad
        case .ahead, .skipped: .wait
        }
    }

    func graph(for actor: Actor) -> StepGraph {
        let steps = view.procedure.steps.filter { !$0.isLater || view.state.laterSteps.contains($0.key) }
        return StepGraph(
            steps: steps.map { step in
                let standing = view.state.step(step.key)
                return StepGraph.Step(
                    key: step.key, title: step.title[language], who: department(step.actor),
                    status: stepStatus(standing),
                    words: words(standing), after: step.after,
                    path: standing.isOpen && mayDo(step, actor) ? stepPath(step) : nil)
            })
    }

    func stepPath(_ step: Step) -> String { path + "/steps/" + step.key }

    func mayDo(_ step: Step, _ actor: Actor) -> Bool {
        CaseRules(procedure: view.procedure, rulebook: bench.rulebook).mayDo(step, department: actor.department)
            && bench.rulebook.rights.roles[actor.role]?.mayName("case_step") == true
    }

    func department(_ key: String) -> String { bench.rulebook.departments[key]?.name[language] ?? key }

    /// How a step stands, in a few words.
    func words(_ standing: StepStanding) -> String {
        switch standing.state {
        case .ahead: return t("step-state.ahead")
        case .open: return t("step-state.open")
        case .waiting(let ground, _): return bench.rulebook.grounds[ground]?.text[language] ?? ground
        case .returned: return t("step-state.returned")
        case .done: return standing.since.map { t.spoken($0, today: today, in: bench.zone) } ?? t("step-state.done")
        case .skipped: return t("step-state.skipped")
        case .refused: return t("step-state.refused")
        }
    }

    private func next(for actor: Actor) -> NextPanel? {
        let open = view.procedure.steps.filter { view.state.step($0.key).isOpen }
        if let step = open.first(where: { mayDo($0, actor) }) {
            return NextPanel(
                title: step.title[language], words: words(view.state.step(step.key)),
                acts: [Act(label: t("case.go-to-step"), path: stepPath(step), weight: .primary)])
        }
        if let permit = view.permit, view.state.status.isEnded || open.isEmpty || view.permit != nil {
            return NextPanel(
                title: t("case.permit-ready"), words: permit.number,
                acts: [Act(label: t("case.open-permit"), path: "/permits/" + permit.id.rawValue, weight: .primary)])
        }
        guard let step = open.first else { return nil }
        return NextPanel(
            title: step.title[language], words: t("case.with-office", ["office": .text(department(step.actor))]))
    }

    var told: CasePage.Told {
        let papers = view.toldOnce.papers
        let shared = papers.count { if case .shared = $0.how { true } else { false } }
        let note = t(
            "case.told-note",
            [
                "held": .number(papers.count - view.toldOnce.missing.count), "total": .number(papers.count),
                "shared": .number(shared),
            ])
        return CasePage.Told(note: note, needs: papers.map(need))
    }

    func need(_ standing: PaperStanding) -> Need {
        let words: String? =
            standing.isMissing
            ? standing.paper.obtainHint[language] : standing.at.map { t.spoken($0, today: today, in: bench.zone) }
        let source: Provenance? =
            switch standing.how {
            case .shared(let from): Provenance(.record, department(from))
            case .kept: Provenance(.record, t("paper.kept"))
            case .seen: Provenance(.hand, t("paper.seen"))
            case .signed: Provenance(.hand, t("paper.signed"))
            case nil: nil
            }
        return Need(title: standing.paper.title[language], words: words, isMissing: standing.isMissing, source: source)
    }

    private func forms(_ actor: Actor) -> [FormCount] {
        view.formProgress.compactMap { progress in
            guard let form = bench.centre.dictionary.form(progress.form) else { return nil }
            return FormCount(
                title: form.id + " " + form.title[language], filled: progress.filled, required: progress.needed,
                path: path + "/forms/" + form.id + ".pdf")
        }
    }

    var clocks: [CasePage.ClockLine] {
        view.clocks.compactMap { reading in
            guard let step = view.procedure.step(reading.clock.ends) else { return nil }
            return CasePage.ClockLine(
                title: t("clock." + reading.clock.kind.rawValue, ["step": .text(step.title[language])]),
                note: basis(reading.basis),
                clock: clock(reading))
        }
    }

    /// A source and article in words: `EEAL Art.90` by the source's name.
    func basis(_ law: String) -> String {
        law.split(separator: ";").map { part in
            let text = part.drop { $0 == " " }
            let key = bench.rulebook.sources.keys.filter { text.hasPrefix($0) }.max { $0.count < $1.count }
            guard let key, let source = bench.rulebook.sources[key] else { return String(text) }
            let article = text.dropFirst(key.count).drop { $0 == " " }
            if article.isEmpty { return source.name[language] }
            let number = article.replacing("Art.", with: "")
            return t("law.article", ["law": .text(source.name[language]), "article": .text(String(number))])
        }.joined(separator: t("format.list-mark"))
    }

    func clock(_ reading: ClockReading) -> Clock {
        switch reading.standing {
        case .notStarted: return Clock(state: .hold, words: t("clock.not-started"), passed: 0)
        case .unknown: return Clock(state: .hold, words: t("clock.unknown"), passed: 0)
        case .stopped: return Clock(state: .hold, words: t("clock.stopped"), passed: passed(reading))
        case .kept: return Clock(state: .later, words: t("clock.kept"), passed: 100)
        case .late: return Clock(state: .late, words: t("clock.late"), passed: 100)
        case .overdue: return Clock(state: .late, words: t("clock.overdue"), passed: 100)
        case .running:
            guard let due = reading.due else { return Clock(state: .later, words: "", passed: 0) }
            let isToday = bench.zone.day(of: due) == today
            return Clock(
                state: isToday ? .today : .later, words: t.timeLeft(from: now, until: due), passed: passed(reading))
        }
    }

    private func passed(_ reading: ClockReading) -> Int {
        guard let start = reading.startedAt, let due = reading.due, start < due else { return 0 }
        return Int(min(max(start.milliseconds(until: now) * 100 / start.milliseconds(until: due), 0), 100))
    }

    var reasons: [Reason] {
        let last = view.explain.last?.action
        return view.explain.reversed().map { line in
            Reason(
                what: sentence(line), when: t.spoken(line.at, today: today, in: bench.zone), who: who(line.actor),
                article: basis(line.law), isCurrent: line.action == last)
        }
    }

    private func who(_ actor: Actor) -> String {
        switch actor.kind {
        case .official: actor.name + " · " + department(actor.department)
        case .person: t("actor.person")
        case .program: t("actor.program")
        }
    }

    private func sentence(_ line: ExplainLine) -> String {
        var values: [String: MessageValue] = [:]
        for (kind, key) in line.about { values[kind] = .text(named(kind, key)) }
        if let count = line.about["count"].flatMap({ Int($0) }) { values["count"] = .number(count) }
        return t(line.sentence, values)
    }

    private func named(_ kind: String, _ key: String) -> String {
        switch kind {
        case "step": view.procedure.step(key)?.title[language] ?? key
        case "paper": view.procedure.paper(key)?.title[language] ?? key
        case "form": bench.centre.dictionary.form(key).map { $0.id + " " + $0.title[language] } ?? key
        case "ground": bench.rulebook.grounds[key]?.text[language] ?? key
        case "department": department(key)
        case "procedure": view.procedure.title[language]
        case "question": view.procedure.steps.flatMap(\.asks).first { $0.key == key }?.text[language] ?? key
        case "office": bench.rulebook.office(key)?.name[language] ?? key
        case "language": LanguageSwitch.ownName(LanguageTag(key))
        case "answer": t.has("answer." + key) ? t("answer." + key) : key
        default: key
        }
    }

    /// Who looked: one line for an official's looks of a day, the newest first.
    var looks: [Look] {
        LookLines(view.looked, zone: bench.zone).lines.prefix(12).map { line in
            let when = t.spoken(line.entry.at, today: today, in: bench.zone)
            return Look(
                who: line.entry.actorName + " · " + department(line.entry.department),
                purpose: bench.rulebook.rights.purposes[line.entry.purpose]?.text[language],
                when: line.count == 1
                    ? when : t("case.look-times", ["when": .text(when), "count": .number(line.count)]))
        }
    }
}

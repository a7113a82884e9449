import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes an official's pages of what people ask for.
struct RequestsPresenter {
    let bench: Workbench
    let t: Translator
    let actor: Actor

    private var words: OwnWords { OwnWords(bench: bench, t: t) }
    private var language: LanguageTag { t.language }

    func clock(_ request: OwnRequest) -> Clock {
        guard let due = request.dueAt else { return Clock(state: .later, words: t("clock.none"), passed: 0) }
        let left = t.timeLeft(from: bench.now, until: due)
        if due < bench.now { return Clock(state: .late, words: left, passed: 100) }
        let isToday = bench.zone.day(of: due) == bench.zone.day(of: bench.now)
        let whole = max(request.receivedAt.milliseconds(until: due), 1)
        return Clock(
            state: isToday ? .today : .later, words: left,
            passed: Int(min(max(request.receivedAt.milliseconds(until: bench.now) * 100 / whole, 0), 100)))
    }

    func page(
        _ seen: ViewRequests.Seen, _ typed: DecideRequest.Decided, reason: String = "", _ problem: Problem?
    ) -> RequestPage.Model {
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        var model = RequestPage.Model(
            names: CasePresenter.names(seen.person), what: words.ask(seen.request.kind), facts: facts(seen),
            notes: notes(seen), fields: seen.request.isOpen ? fields(seen, typed, faults) : [],
            path: "/requests/" + seen.request.id.rawValue,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
        let asking = seen.restrictions.compactMap(\.asking).first
        if let asking {
            if asking.by != actor.id {
                model.approval = .approval(
                    t("requests.lift-approve"), at: model.path + "/lift/approve", key: "lift", problem: problem, t)
            }
        } else if !seen.restrictions.isEmpty {
            model.lifting = [
                Field(
                    "reason", label: t("requests.lift-reason"), .textarea(reason, rows: 3),
                    hint: t("requests.lift-hint"), width: .full, error: faults["reason"])
            ]
        }
        return model
    }

    private func facts(_ seen: ViewRequests.Seen) -> [Fact] {
        let request = seen.request
        var facts = [
            Fact(label: t("card.birth"), value: Words(seen.person.birthDate)),
            Fact(label: t("own.asked-on"), value: Words(words.moment(request.receivedAt))),
        ]
        if let due = request.dueAt { facts.append(Fact(label: t("own.due"), value: Words(words.day(due)))) }
        let topic = words.topic(request)
        if !topic.isEmpty { facts.append(Fact(label: t("own.about"), value: Words(topic))) }
        if let item = seen.item {
            let held = seen.held.map { words.value($0.value, of: item) }
            facts.append(
                Fact(
                    label: t("requests.held"),
                    value: held ?? Words(seen.isHeld ? t("requests.not-shown") : t("requests.not-held"))))
            if seen.level == .none, request.kind == .correction {
                facts.append(Fact(label: t("own.wished"), value: Words(t("requests.not-shown"))))
            } else if !request.content.wished.isEmpty {
                facts.append(Fact(label: t("own.wished"), value: words.value(request.content.wished, of: item)))
            }
        }
        if !request.content.reason.isEmpty {
            facts.append(Fact(label: t("own.reason"), value: Words(request.content.reason)))
        } else if seen.level != .full {
            facts.append(Fact(label: t("own.reason"), value: Words(t("requests.not-shown"))))
        }
        if let before = seen.appealed {
            let ground = before.decision?.words ?? ""
            facts.append(Fact(label: t("requests.appealed"), value: Words(words.ask(before.kind) + " · " + ground)))
        }
        return facts
    }

    private func notes(_ seen: ViewRequests.Seen) -> [String] {
        var notes: [String] = []
        if let decision = seen.request.decision { notes.append(words.outcome(decision.outcome)) }
        if let asking = seen.restrictions.compactMap(\.asking).first {
            notes.append(
                t("requests.lift-asked", ["when": .text(words.moment(asking.at)), "reason": .text(asking.reason)]))
        }
        for restriction in seen.restrictions {
            notes.append(
                t(
                    "own.restricted-group",
                    ["group": .text(words.group(restriction.group)), "when": .text(words.day(restriction.from))]))
        }
        if seen.request.withdrawnAt != nil { notes.append(t("request.withdrawn")) }
        if seen.request.kind == .deletion, seen.isMandatory { notes.append(t("requests.mandatory")) }
        if seen.request.kind == .correction, PrintedItems.onCard.contains(seen.request.about.item) {
            notes.append(t("requests.printed"))
        }
        return notes
    }

    private func fields(
        _ seen: ViewRequests.Seen, _ typed: DecideRequest.Decided, _ faults: [String: String]
    ) -> [Field] {
        let kind = seen.request.kind
        let outcomes = DecideRequest.outcomes(of: kind).map { outcome in
            Control.Choice(outcome.rawValue, label(outcome, kind))
        }
        var fields = [
            Field(
                "outcome", label: t("requests.outcome"),
                .radio(outcomes, chosen: typed.outcome?.rawValue ?? ""), width: .full, error: faults["outcome"])
        ]
        if kind == .correction {
            fields.append(
                Field(
                    "value", label: t("requests.value"), .text(typed.value), hint: t("requests.value-hint"),
                    isOptional: true, width: .half, error: faults["value"]))
        }
        fields.append(
            Field(
                "ground", label: t("requests.ground"),
                .select(
                    seen.refusals.map { .init($0.key, $0.text[language] + " · " + words.law($0.law)) },
                    chosen: typed.ground), hint: t("requests.ground-hint"), isOptional: true, width: .full,
                error: faults["ground"]))
        fields.append(
            Field(
                "words", label: t("requests.words"), .textarea(typed.words, rows: 4), hint: t("requests.words-hint"),
                isOptional: kind != .explanation, width: .full, error: faults["words"]))
        return fields
    }

    private func label(_ outcome: RequestDecision.Outcome, _ kind: RequestKind) -> String {
        guard outcome == .grantedInPart else { return words.outcome(outcome) }
        return kind == .deletion ? t("requests.part-deletion") : t("requests.part-correction")
    }
}

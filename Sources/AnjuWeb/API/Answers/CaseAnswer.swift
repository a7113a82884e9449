import AnjuCore
import AnjuDomain
import AnjuServices

/// A case as one role sees it.
struct CaseAnswer: Encodable {
    /// An item's accepted value and where it came from.
    struct ItemValue: Encodable {
        var key: String
        var title: String
        var value: String
        var origin: String
        var department: String
        var at: String
    }

    /// How far a form is.
    struct FormLine: Encodable {
        var form: String
        var filled: Int
        var needed: Int
    }

    /// One line of the answer to "why".
    struct Line: Encodable {
        var at: String
        var sentence: String
        var about: [String: String]
        var actor: String
        var department: String
        var law: String
    }

    /// A condition for the result, and what can be said of it.
    struct ConditionLine: Encodable {
        var key: String
        var title: String
        var verdict: String
        var ground: String
        var law: String
    }

    var id: String
    var number: String
    var procedure: String
    var title: String
    var status: String
    var version: Int
    var area: String
    var person: String
    var openedAt: String
    var endedAt: String?
    var steps: [StepAnswer]
    var papers: [PaperAnswer]
    var clocks: [ClockAnswer]
    var items: [ItemValue]
    var forms: [FormLine]
    var explain: [Line]
    var permit: String?
    var eligibility: [ConditionLine]?

    init(_ view: CaseView, for actor: Actor, _ language: LanguageTag) {
        let rulebook = view.rulebook
        let core = view.record.core
        (id, number, procedure) = (core.id.rawValue, core.number, core.procedure)
        (version, area, person) = (core.version, core.area, view.record.person.rawValue)
        title = view.procedure.title[language]
        status = view.state.status.rawValue
        openedAt = core.openedAt.description
        endedAt = view.record.endedAt?.description
        let rules = CaseRules(procedure: view.procedure, rulebook: rulebook)
        steps = view.procedure.steps.map { step in
            StepAnswer(
                step, view.state.step(step.key), isYours: rules.mayDo(step, department: actor.department), language)
        }
        papers = view.toldOnce.papers.map { PaperAnswer($0, language) }
        clocks = view.clocks.map { ClockAnswer($0) }
        items = Self.items(view, rulebook, language)
        forms = view.formProgress.map { FormLine(form: $0.form, filled: $0.filled, needed: $0.needed) }
        explain = view.explain.map {
            Line(
                at: $0.at.description, sentence: $0.sentence, about: $0.about, actor: $0.actor.name,
                department: $0.actor.department, law: $0.law)
        }
        permit = view.permit?.id.rawValue
        eligibility = view.eligibility?.lines.map { line in
            ConditionLine(
                key: line.rule.key, title: line.rule.text[language], verdict: line.verdict.rawValue,
                ground: line.rule.otherwise, law: line.rule.law)
        }
    }

    private static func items(_ view: CaseView, _ rulebook: Rulebook, _ language: LanguageTag) -> [ItemValue] {
        rulebook.dictionary.items.compactMap { item in
            guard let entry = view.visible[item.key] else { return nil }
            return ItemValue(
                key: item.key, title: item.text[language], value: entry.value, origin: entry.provenance.kind.rawValue,
                department: entry.provenance.department, at: entry.provenance.at.description)
        }
    }
}

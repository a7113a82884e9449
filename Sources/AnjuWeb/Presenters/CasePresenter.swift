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
        (self.view, self.bench, self.t) = (view, bench.deciding(by: view.rulebook), t)
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
    func page(
        for actor: Actor, notice: String? = nil, problem: String? = nil, typed: (words: String, fault: String?)? = nil
    ) -> CasePage.Model {
        CasePage.Model(
            number: view.record.core.number, procedure: view.procedure.title[language], version: view.procedure.id,
            names: names, portrait: portrait(actor), facts: facts, status: status,
            statusWords: t("case-status." + view.state.status.rawValue),
            flags: flags + checkFlags + restrictedFlags + boundWords + [spentPermit(actor)?.flag].compactMap(\.self),
            unmet: unmet,
            graph: graph(for: actor), next: next(for: actor), told: told, forms: forms(actor), clocks: clocks,
            fees: view.fees.map(wording.fee), reasons: reasons, looks: looks,
            lookCount: LookLines(view.looked, zone: bench.zone).people,
            printPath: printAll(actor),
            conflicts: conflicts, pictures: pictures(actor),
            errands: checkActs(actor) + reissue(actor) + protection(actor) + restrictions(actor) + hiding(actor)
                + [spentPermit(actor)?.act].compactMap(\.self),
            rules: rules(for: actor, typed),
            notice: notice, problem: problem)
    }

    /// Whether the reader's role works on cases, and does not only look at them.
    func mayWork(_ actor: Actor) -> Bool {
        bench.rulebook.rights.roles[actor.role]?.mayName("case_step") == true
    }

    /// Protecting the person, for who may.
    private func protection(_ actor: Actor) -> [Act] {
        guard bench.rulebook.rights.roles[actor.role]?.may(.close, for: "supervision") == true else { return [] }
        return [Act(label: t("protection.title"), path: path + "/protection")]
    }

    /// Asking that a look is hidden from the person for a time, for who may.
    private func hiding(_ actor: Actor) -> [Act] {
        guard bench.centre.present.rights.hidings.contains(where: { $0.askers.contains(actor.role) }), !view.isAsked
        else { return [] }
        return [Act(label: t("hiding.ask"), path: path + "/hiding")]
    }

    private func portrait(_ actor: Actor) -> String? {
        view.images.contains { $0.kind == "portrait" } ? path + "/images/portrait" : nil
    }

    /// Items that tell one person from another, in their order.
    static let factItems = ["id_doc_number", "birth_date", "sex", "stay_until"]
    /// What the page of a case shows of its file.
    static let showing = CaseShowing.page(factItems)

    /// What tells this person from another, as far as the reader may see it.
    var facts: [Fact] {
        if view.isAsked { return asked }
        return Self.factItems.compactMap { key in
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

    /// What an office that is only asked reads: what the question is about, the question, and its answer.
    private var asked: [Fact] {
        let values = ValueText(dictionary: bench.centre.dictionary)
        let items = bench.centre.dictionary.items.compactMap { item in
            view.visible[item.key].map {
                let text = values.text($0.value, of: item, in: language, zone: bench.zone)
                return Fact(label: item.text[language], value: Words(text))
            }
        }
        return items
            + view.questions.map { asked in
                let answer = asked.answer.map { t.has("answer." + $0) ? t("answer." + $0) : $0 }
                return Fact(label: asked.question.text[language], value: Words(answer ?? t("case.no-answer")))
            }
    }

    var status: Status {
        switch view.state.status {
        case .closed, .delivered, .decided, .produced: .done
        case .refused: .bad
        case .withdrawn, .transferred, .suspended: .hold
        case .draft, .submitted, .returned, .accepted, .inReview: .now
        }
    }

    var wording: CaseWords { CaseWords(bench: bench, t: t) }

    func department(_ key: String) -> String { wording.department(key) }
}

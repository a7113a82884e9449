import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a permit.
struct PermitPresenter {
    let bench: Workbench
    let t: Translator
    let view: PermitView
    /// What was typed and is wrong with it, after a first try.
    var typed: FormBody?
    var problem: Problem?

    func page(for actor: Actor) -> PermitPage.Model {
        let permit = view.permit
        let casePath = "/cases/" + permit.caseID.rawValue
        let path = "/permits/" + permit.id.rawValue
        let isExpired = permit.isExpired(on: bench.centre.today)
        let status = permit.status(on: bench.centre.today)
        let word = isExpired ? "expired" : status.rawValue
        return PermitPage.Model(
            caseNumber: view.caseNumber, casePath: casePath, card: card(casePath),
            cardPath: view.mayPrint ? path + "/card.pdf" : nil,
            receiptPath: nil,
            status: status == .valid && !isExpired ? .done : status == .suspended ? .hold : .bad,
            statusWords: t("permit-status." + word), history: history, acts: later(casePath),
            panels: panels(actor, path), problems: problems)
    }

    /// What may follow, such as a change of employer, for the office that does it.
    private func later(_ casePath: String) -> [Act] {
        view.later.map { step in
            Act(
                label: t("case.begin", ["step": .text(step.title[t.language])]),
                path: casePath + "/steps/" + step.key + "/begin")
        }
    }

    /// What an official who changes permits may do with it, each with its reason in words.
    private func panels(_ actor: Actor, _ path: String) -> [DecisionPanel] {
        let role = bench.centre.present.rights.roles[actor.role]
        guard role?.may(.changePermit, for: "case_step") == true else { return [] }
        return view.permit.status.next.sorted { $0.rawValue < $1.rawValue }.map { status in
            let isTried = typed?["status"] == status.rawValue
            let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first
            }
            let (words, ground) = (status.rawValue + "-words", status.rawValue + "-ground")
            let cases = CaseWords(bench: bench, t: t)
            let grounds = bench.centre.present.grounds(making: status).map {
                Control.Choice($0.code, $0.text[t.language], note: cases.basis($0.law))
            }
            return DecisionPanel(
                id: "make-" + status.rawValue, title: t("permit.make-" + status.rawValue), note: note,
                fields: [
                    Field(
                        ground, label: t("step.ground"), .radio(grounds, chosen: isTried ? typed?[ground] ?? "" : ""),
                        width: .full, error: isTried ? faults["ground"] : nil),
                    Field(
                        words, label: t("permit.reason"), .textarea(isTried ? typed?[words] ?? "" : ""), width: .full,
                        error: isTried ? faults["reason"] : nil),
                ], label: t("permit.make-" + status.rawValue), path: path + "/status",
                sends: ["status": status.rawValue, "version": String(view.permit.version)],
                isOpen: isTried, isGrave: status == .terminated || status == .cancelled)
        }
    }

    /// What it means for the holder, and how they may object.
    private var note: String {
        guard let remedy = view.remedy else { return t("permit.make-note") }
        return t("permit.make-note-remedy", ["remedy": .text(remedy[t.language])])
    }

    /// That somebody was faster, and what they did.
    private var problems: [String] {
        guard let problem, problem.violations.isEmpty else { return [] }
        guard problem.code == "permit.changed", let last = history.first else { return [t.problem(problem)] }
        return [
            t("permit.changed-by", ["what": .text(last.what), "who": .text(last.who ?? ""), "when": .text(last.when)])
        ]
    }

    /// What became of it, the newest first.
    private var history: [Reason] {
        let newest = view.changes.last?.version
        let cases = CaseWords(bench: bench, t: t)
        return view.changes.reversed().map { change in
            let until = MessageValue.text(change.validUntil.description)
            let what =
                change.reason.isEmpty
                ? byRule(change, until)
                : t(
                    "permit.made",
                    [
                        "status": .text(t("permit-status." + change.status.rawValue)),
                        "reason": .text(reason(change)),
                    ])
            return Reason(
                what: what, when: t.spoken(change.at, today: bench.zone.day(of: bench.now), in: bench.zone),
                who: cases.who(change.actor), article: cases.basis(change.law), isCurrent: change.version == newest)
        }
    }

    /// What became of it without an official's reason.
    private func byRule(_ change: PermitChange, _ until: MessageValue) -> String {
        if change.status.next.isEmpty { return t("permit.replaced") }
        guard view.permit.countedFrom != nil else { return t("permit.bounded", ["until": until]) }
        return change.status == .suspended ? t("permit.lapsed") : t("permit.in-use", ["until": until])
    }

    /// The ground and the official's words.
    private func reason(_ change: PermitChange) -> String {
        guard let ground = bench.centre.present.grounds[change.ground] else { return change.reason }
        return t("permit.ground-words", ["ground": .text(ground.text[t.language]), "words": .text(change.reason)])
    }

    /// The preview of the card: what the paper says, label by label.
    private func card(_ casePath: String) -> PermitCard {
        let paper = view.card
        return PermitCard(
            titles: [
                Words(paper.title.chinese, .chinese), Words(paper.title[.burmese], .burmese),
                Words(paper.title[.english], .english),
            ],
            place: paper.territory, isSpecimen: bench.settings.isDemonstration, names: PersonNames(paper.names),
            portrait: view.hasPortrait ? casePath + "/images/portrait" : nil, facts: paper.facts.map(fact),
            line: paper.placeFact.map(fact), number: paper.number, validUntil: paper.validTo.description,
            issuer: paper.office.chinese, help: bench.settings.helpNumber,
            advice: paper.rules.map { rule in rule.map { Words($0.text, $0.language) } },
            seal: QRDrawing(size: paper.codeSize, modules: paper.codeModules))
    }

    private func fact(_ fact: AnjuDocuments.PermitCard.Fact) -> Fact {
        let label = [fact.label.chinese, fact.label.others[.english]].compactMap(\.self).joined(separator: " ")
        return Fact(label: label, value: Words(fact.value, .chinese), isCode: fact.isCode)
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of what a person asks for.
struct OwnRequestPresenter {
    let words: OwnWords

    private var t: Translator { words.t }
    private var language: LanguageTag { words.t.language }
    private var book: Rulebook { words.bench.centre.present }

    func list(_ file: OwnFile) -> [OwnPage.Block] {
        var blocks: [OwnPage.Block] = []
        if !file.requests.isEmpty {
            blocks.append(
                .list(title: t("own.requests"), id: "requests", lines: file.requests.map(line)))
        }
        let rights = book.rights.entitlements.filter { $0.asks != nil && $0.asks != .appeal }
        blocks.append(
            .list(
                title: t("own.may-ask"), id: "rights",
                lines: rights.map { right in
                    let kind = right.asks ?? .explanation
                    let path = kind == .explanation ? "/my-file/requests/new?kind=explanation" : "/my-file/held"
                    return OwnPage.Line(
                        icon: .help, title: Words(right.text[language]), path: path,
                        words: [Words(right.may[language])], quiet: [words.law(right.law)])
                }))
        return blocks
    }

    private func line(_ request: OwnRequest) -> OwnPage.Line {
        let topic = words.topic(request)
        var line = OwnPage.Line(
            icon: .help, title: Words(words.ask(request.kind) + (topic.isEmpty ? "" : " · " + topic)),
            path: "/my-file/requests/" + request.id.rawValue, quiet: [words.moment(request.receivedAt)])
        (line.state, line.stateWords) = state(request)
        return line
    }

    private func state(_ request: OwnRequest) -> (Status, String) {
        if let decision = request.decision {
            return (decision.outcome == .refused ? .bad : .done, words.outcome(decision.outcome))
        }
        if request.withdrawnAt != nil { return (.hold, t("request.withdrawn")) }
        return request.isLate(at: words.bench.now) ? (.bad, t("request.late")) : (.now, t("request.open"))
    }

    /// What is asked, with what was typed and what is wrong with it.
    func form(
        _ kind: RequestKind, _ right: Entitlement, _ typed: [String: String], _ faults: [String: String],
        _ file: OwnFile
    ) -> [OwnPage.Block] {
        let topic = typed["topic"] ?? ""
        var blocks: [OwnPage.Block] = [.words(right.may[language])]
        var fields: [Field] = []
        let held = file.held.first { OwnRequest.topic(of: $0.item.key, about: $0.subject) == topic }
        if let held {
            blocks.append(
                .facts([Fact(label: held.item.text[language], value: words.value(held.entry.value, of: held.item))]))
        } else if let group = file.groups.first(where: { $0.group.key == topic }) {
            blocks.append(.facts([Fact(label: t("own.kind"), value: Words(group.group.text[language]))]))
        } else if kind == .explanation, !topic.isEmpty {
            blocks.append(.facts([Fact(label: t("own.look-entry"), value: Words(topic), isCode: true)]))
        }
        if let fault = faults["topic"] {
            fields.append(Field("topic", label: t("own.about"), .known(Words(topic)), width: .full, error: fault))
        }
        if kind == .correction, let held { fields.append(wished(held, typed["wished"] ?? "", faults["wished"])) }
        let isNeeded = kind != .deletion && kind != .restriction
        fields.append(
            Field(
                "reason", label: t("own.reason"), .textarea(typed["reason"] ?? "", rows: 5),
                hint: kind == .correction ? t("own.reason-correction") : t("own.reason-hint"), isOptional: !isNeeded,
                width: .full, error: faults["reason"]))
        blocks.append(
            .form(
                OwnForm(
                    path: "/my-file/requests", hidden: ["kind": kind.rawValue, "topic": topic], fields: fields,
                    button: t("own.send"))))
        return blocks
    }

    /// A box as the item's type asks for it; long lists of codes are chosen from.
    private func wished(_ held: OwnFile.Held, _ typed: String, _ fault: String?) -> Field {
        let list = held.item.codeList.flatMap(book.dictionary.codeList)
        let control: Control
        if held.item.type == .boolean {
            control = .radio(
                ["true", "false"].map { .init($0, words.value($0, of: held.item).text) }, chosen: typed)
        } else if held.item.type == .code, let list, !list.isOpen {
            control = .select(list.codes.map { .init($0.code, $0.text[language]) }, chosen: typed)
        } else {
            control = .text(typed, TextStyle(maximum: held.item.maxLength))
        }
        let hint = [.date, .datetime].contains(held.item.type) ? t("own.date-hint") : nil
        return Field("wished", label: t("own.wished"), control, hint: hint, width: .full, error: fault)
    }

    /// One request: what was asked, until when it is answered, what was decided and why, and what can be done.
    func request(_ request: OwnRequest, _ file: OwnFile, isNew: Bool) -> [OwnPage.Block] {
        var blocks: [OwnPage.Block] = []
        if isNew, request.isOpen { blocks.append(.said(t("own.sent"))) }
        var facts = [Fact(label: t("own.asked-on"), value: Words(words.moment(request.receivedAt)))]
        let topic = words.topic(request)
        if !topic.isEmpty { facts.append(Fact(label: t("own.about"), value: Words(topic))) }
        if !request.content.wished.isEmpty, let item = book.dictionary.item(request.about.item) {
            facts.append(Fact(label: t("own.wished"), value: words.value(request.content.wished, of: item)))
        }
        if !request.content.reason.isEmpty {
            facts.append(Fact(label: t("own.reason"), value: Words(request.content.reason)))
        }
        facts.append(Fact(label: t("own.state"), value: Words(state(request).1)))
        if request.isOpen, let due = request.dueAt {
            facts.append(Fact(label: t("own.due"), value: Words(words.day(due))))
        }
        blocks.append(.facts(facts))
        if let decision = request.decision { blocks += decided(decision, request, file) }
        blocks += restricted(request, file)
        if request.isOpen {
            let path = "/my-file/requests/\(request.id.rawValue)/withdraw"
            blocks.append(.acts([Act(label: t("own.withdraw"), path: path, weight: .plain, sends: [:])]))
        }
        return blocks
    }

    /// What the request restricts, since when, and the button that ends it; or how it ended.
    private func restricted(_ request: OwnRequest, _ file: OwnFile) -> [OwnPage.Block] {
        let standing = file.restrictions.filter { $0.request == request.id }
        var blocks: [OwnPage.Block] = standing.map {
            .notice(
                t(
                    "own.restricted-group",
                    ["group": .text(words.group($0.group)), "when": .text(words.day($0.from))]))
        }
        if !standing.isEmpty {
            blocks += words.passes.map { .words($0) }
            let path = "/my-file/requests/\(request.id.rawValue)/lift"
            blocks.append(.acts([Act(label: t("own.lift"), path: path, weight: .plain, sends: [:])]))
        }
        for ended in file.lifted where ended.request == request.id {
            let when = ended.until.map(words.day) ?? ""
            let key = ended.ending?.hand == .official ? "own.lifted-office" : "own.lifted-person"
            blocks.append(.notice(t(key, ["when": .text(when)])))
            if let reason = ended.ending?.reason, !reason.isEmpty { blocks.append(.words(reason)) }
        }
        return blocks
    }

    private func decided(_ decision: RequestDecision, _ request: OwnRequest, _ file: OwnFile) -> [OwnPage.Block] {
        var said = [Words(words.moment(decision.at))]
        if let ground = book.rights.ownFile.refusals.first(where: { $0.key == decision.ground }) {
            said.append(Words(ground.text[language]))
        }
        if !decision.words.isEmpty { said.append(Words(decision.words)) }
        said.append(Words(t("own.law", ["law": .text(words.law(decision.law))])))
        let right = book.rights.entitlements.first { $0.key == request.entitlement }
        if decision.outcome != .granted {
            if let otherwise = right?.otherwise { said.append(Words(otherwise[language])) }
            if let remedy = right.flatMap({ book.remedies[$0.remedy] }) {
                said.append(Words(remedy.text[language] + " · " + words.law(remedy.law)))
            }
        }
        var blocks: [OwnPage.Block] = [.permitted(title: words.outcome(decision.outcome), words: said)]
        let printed = touched(decision, request, file)
        if !printed.isEmpty {
            blocks.append(
                .notice(t("own.papers", ["numbers": .text(printed.joined(separator: t("format.list-mark")))])))
        }
        var acts = [Act(label: t("own.answer"), path: "/my-file/requests/\(request.id.rawValue)/answer.pdf")]
        if decision.outcome != .granted, book.rights.entitlement(asking: .appeal) != nil, request.kind != .appeal {
            acts.append(Act(label: words.ask(.appeal), path: OwnFilePresenter.new(.appeal, request.id.rawValue)))
        }
        if request.kind == .deletion, decision.outcome == .refused, let item = book.dictionary.item(request.about.item),
            book.rights.entitlement(asking: .restriction) != nil
        {
            acts.append(Act(label: words.ask(.restriction), path: OwnFilePresenter.new(.restriction, item.group)))
        }
        blocks.append(.acts(acts))
        return blocks
    }

    /// Cards that were printed before a correction and are good still.
    private func touched(_ decision: RequestDecision, _ request: OwnRequest, _ file: OwnFile) -> [String] {
        guard request.kind == .correction, decision.outcome != .refused,
            PrintedItems.onCard.contains(request.about.item)
        else { return [] }
        let today = words.bench.centre.today
        return file.permits.filter { permit in
            permit.isGood(on: today) && (permit.issuedAt.map { $0 < decision.at } ?? false)
        }.map(\.number)
    }
}

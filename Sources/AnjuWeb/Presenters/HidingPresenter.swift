import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Hidings of entries in words.
struct HidingPresenter {
    let bench: Workbench
    let t: Translator
    var problem: Problem?

    private var words: OwnWords { OwnWords(bench: bench, t: t) }
    private var grounds: [HidingGround] { bench.centre.present.rights.hidings }

    func ground(_ key: String) -> String { grounds.first { $0.key == key }?.text[t.language] ?? key }

    func office(_ key: String) -> String { bench.centre.present.office(key)?.name[t.language] ?? key }

    func ask(_ id: ID<Case>, _ offer: AskHiding.Offer, typed: FormBody?, problem: Problem?) -> HidingAskPage.Model {
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let looks = offer.looks.map { look in
            let seen = OwnLook(entry: look, actorKind: .official, actor: "", role: "", caseNumber: nil)
            return Control.Choice(
                look.id.rawValue, words.moment(look.at) + " · " + words.action(seen), note: look.actorName)
        }
        let grounds = offer.grounds.map { Control.Choice($0.key, $0.text[t.language], note: words.law($0.law)) }
        return HidingAskPage.Model(
            path: "/cases/\(id.rawValue)/hiding",
            fields: [
                Field(
                    "entry", label: t("hiding.look", ["case": .text(offer.caseNumber)]),
                    .radio(looks, chosen: typed?["entry"] ?? ""), width: .full, error: faults["entry"]),
                Field(
                    "ground", label: t("hiding.ground"), .radio(grounds, chosen: typed?["ground"] ?? ""), width: .full,
                    error: faults["ground"]),
                Field(
                    "number", label: t("hiding.number"), .text(typed?["number"] ?? ""), hint: t("hiding.number-hint"),
                    width: .full, error: faults["number"]),
                Field(
                    "days", label: t("hiding.days"), .text(typed?["days"] ?? ""), hint: t("hiding.days-hint"),
                    width: .full, error: faults["days"]),
                Field(
                    "reason", label: t("hiding.reason"), .textarea(typed?["reason"] ?? ""),
                    hint: t("emergency.reason-hint"), width: .full, error: faults["reason"]),
            ], hasLooks: !looks.isEmpty)
    }

    func row(_ line: DecideHiding.Line) -> HidingsPage.Row {
        let hiding = line.hiding
        var quiet = [
            t(
                "hiding.asked-by",
                ["office": .text(office(hiding.asked.office)), "when": .text(words.moment(hiding.asked.at))])
        ]
        if let approved = hiding.approved {
            quiet.append(
                t(
                    "hiding.approved-by",
                    ["office": .text(office(approved.office)), "when": .text(words.moment(approved.at))]))
        }
        if let end = hiding.end { quiet.append(t("hiding.until", ["when": .text(words.moment(end))])) }
        let path = "/hidings/\(hiding.id.rawValue)/"
        return HidingsPage.Row(
            title: line.caseNumber + " · " + hiding.number, status: Self.status(line.standing),
            words: [
                t("hiding.standing-" + line.standing.rawValue), ground(hiding.ground), hiding.reason,
                t("hiding.for-days", ["count": .number(hiding.days)]),
            ], quiet: quiet,
            acts: line.deeds.filter { !$0.isConfirmed }.map {
                Act(label: t("hiding.deed-" + $0.rawValue), path: path + $0.rawValue, weight: .small, sends: [:])
            },
            panels: line.deeds.filter(\.isConfirmed).map {
                DecisionPanel.approval(
                    t("hiding.deed-" + $0.rawValue), at: path + $0.rawValue,
                    key: $0.rawValue + "-" + hiding.id.rawValue, about: line.caseNumber, problem: problem, t)
            })
    }

    private static func status(_ standing: EntryHiding.Standing) -> Status {
        switch standing {
        case .waiting: .now
        case .hidden: .hold
        case .lapsed, .refused: .bad
        case .shown: .done
        }
    }

    /// What a person is told of a look that was hidden from them, when that is over.
    func told(_ hiding: EntryHiding) -> [Fact] {
        guard let approved = hiding.approved, let end = hiding.end else { return [] }
        let law = grounds.first { $0.key == hiding.ground }.map { words.law($0.law) } ?? ""
        var facts = [
            Fact(
                label: t("hiding.was"),
                value: Words(
                    t("hiding.span", ["from": .text(words.moment(approved.at)), "until": .text(words.moment(end))]))),
            Fact(label: t("hiding.ground"), value: Words(ground(hiding.ground))),
            Fact(label: t("own.look-law"), value: Words(law)),
            Fact(label: t("hiding.was-asked"), value: Words(office(hiding.asked.office))),
            Fact(label: t("hiding.was-approved"), value: Words(office(approved.office))),
        ]
        if let extended = hiding.extended {
            facts.append(Fact(label: t("hiding.was-extended"), value: Words(office(extended.office))))
        }
        return facts
    }

    func figures(_ tallies: [(month: String, ground: String, total: Int)]) -> SupervisorPage.Table? {
        if tallies.isEmpty { return nil }
        let rows = tallies.map { tally in
            let count: String =
                switch CheckFigures.Count(tally.total) {
                case .exactly(let count): t.number(count)
                case .few: "< \(CheckFigures.smallest)"
                }
            return SupervisorPage.Line(name: tally.month, cells: [ground(tally.ground), count])
        }
        return SupervisorPage.Table(
            title: t("hiding.figures-table"),
            columns: [t("hiding.month"), t("hiding.ground"), t("hiding.approved-count")], rows: rows)
    }
}

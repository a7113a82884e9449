import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page on which disagreements are settled.
struct ConflictsPresenter {
    let bench: Workbench
    let t: Translator
    let shown: ViewConflicts.Shown
    /// What was typed about an item and is wrong with it, after a first try.
    var typed: (item: String, form: FormBody)?
    var problem: Problem?

    /// Values of the choice that are no conflict's identifier.
    static let keep = "keep"
    static let write = "write"

    private var cases: CasePresenter { CasePresenter(shown.view, bench: bench, t: t) }

    var page: ConflictsPage.Model {
        ConflictsPage.Model(
            number: shown.view.record.core.number, casePath: cases.path, names: cases.names,
            items: shown.disputed.map(item),
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    private func item(_ disputed: DisputedItem) -> ConflictsPage.Item {
        let key = disputed.item.key
        let note = t(
            "conflicts.since",
            [
                "when": .text(t.spoken(disputed.raisedAt, today: bench.zone.day(of: bench.now), in: bench.zone)),
                "office": .text(cases.department(disputed.settler)),
            ])
        var item = ConflictsPage.Item(
            key: key, title: disputed.item.text[t.language], note: note, path: cases.path + "/conflicts/" + key)
        guard let held = disputed.held else { return item }
        let mine = typed?.item == key ? typed?.form : nil
        let faults: [String: Violation] =
            mine == nil ? [:] : Dictionary((problem?.violations ?? []).map { ($0.field, $0) }) { $1 }
        item.sends = ["seen": disputed.seen]
        item.choice = Field(
            key + "-choice", label: t("conflicts.which"),
            .radio(choices(disputed, held), chosen: mine?[key + "-choice"] ?? ""), width: .full,
            error: faults["choice"].map { t.violation($0) })
        item.other = other(disputed.item, mine, faults["other"])
        item.reason = Field(
            key + "-reason", label: t("conflicts.reason"), .textarea(mine?[key + "-reason"] ?? "", rows: 2),
            hint: t("conflicts.reason-hint"), width: .full, error: faults["reason"].map { t.violation($0) })
        return item
    }

    private func other(_ item: Item, _ typed: FormBody?, _ fault: Violation?) -> Field {
        var fields = FieldPresenter(bench: bench, t: t)
        if let value = typed?[item.key + "-other"] { fields.typed[item.key] = value }
        var field = fields.asked(item, isMandatory: false)
        field.id = item.key + "-other"
        field.label = t("conflicts.other")
        field.error = fault.map { t.violation($0) }
        return field
    }

    private func choices(_ disputed: DisputedItem, _ held: DisputedItem.Side) -> [Control.Choice] {
        [Control.Choice(Self.keep, value(held, disputed), note: t("conflicts.held") + " · " + source(held))]
            + disputed.proposed.map { Control.Choice($0.id, value($0, disputed), note: source($0)) }
            + [Control.Choice(Self.write, t("conflicts.neither"), note: t("conflicts.neither-note"))]
    }

    private func value(_ side: DisputedItem.Side, _ disputed: DisputedItem) -> String {
        ValueText(dictionary: bench.centre.dictionary).text(
            side.entry.value, of: disputed.item, in: t.language, zone: bench.zone)
    }

    /// Who gave the value, when, and on which paper.
    private func source(_ side: DisputedItem.Side) -> String {
        let provenance = side.entry.provenance
        let form = bench.centre.dictionary.form(side.form).map { $0.id + " " + $0.title[t.language] }
        let by = [cases.department(provenance.department), side.giver].filter { !$0.isEmpty }
        let when = t.spoken(provenance.at, today: bench.zone.day(of: bench.now), in: bench.zone)
        return (by + [when, form ?? t("conflicts.register")]).joined(separator: " · ")
    }
}

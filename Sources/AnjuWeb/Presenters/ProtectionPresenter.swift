import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of what is blocked of the person of a case.
struct ProtectionPresenter {
    let bench: Workbench
    let t: Translator
    let actor: Actor
    var problem: Problem?

    func page(
        _ id: ID<Case>, _ standing: [ProtectPerson.Standing], asked: AllowOwnSheet.Asked?, typed: FormBody?,
        notice: String?
    ) -> AccessPage.Model {
        let path = "/cases/\(id.rawValue)/protection"
        let waits = standing.filter { $0.isUnconfirmed || $0.liftAskedBy != nil }
        let rest = standing.filter { !$0.isUnconfirmed && $0.liftAskedBy == nil }
        let levels = [
            Control.Choice(Block.Level.protected.rawValue, t("protection.protected")),
            Control.Choice(Block.Level.closed.rawValue, t("protection.closed")),
        ]
        let extents = [
            Control.Choice("groups", t("protection.groups")), Control.Choice("person", t("protection.person")),
        ]
        let form = AccessPage.Form(
            title: t("protection.set"), note: t("protection.note"), path: path,
            fields: [
                field("level", t("protection.level"), .radio(levels, chosen: typed?["level"] ?? "")),
                field("extent", t("protection.extent"), .radio(extents, chosen: typed?["extent"] ?? "groups")),
                field("groups", t("access.groups"), .checks(groups, chosen: Set(typed?.all("groups") ?? []))),
            ], label: t("protection.do"))
        return AccessPage.Model(
            title: t("protection.title"), places: [], notice: notice,
            proposals: (asked.map { [sheet($0, id)] } ?? []) + waits.map { entry($0, path) },
            entries: rest.map { entry($0, path) }, form: form,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
    }

    /// A sheet that a clerk asked for; nobody allows what they asked for themselves.
    private func sheet(_ asked: AllowOwnSheet.Asked, _ id: ID<Case>) -> AccessPage.Entry {
        let isOpen = asked.ask.allowedBy == nil
        let panel = DecisionPanel.approval(
            t("protection.sheet-allow"), at: "/cases/\(id.rawValue)/sheet/allow", key: "sheet",
            sends: ["asked-by": asked.ask.askedBy, "asked-at": "\(asked.ask.askedAt.milliseconds)"], problem: problem, t
        )
        return AccessPage.Entry(
            status: isOpen ? .now : .done, title: t("protection.sheet"),
            words: [
                t(
                    "protection.sheet-asked",
                    ["name": .text(asked.name), "when": .text(t.moment(asked.ask.askedAt, in: bench.zone))]),
                t(isOpen ? "protection.sheet-means" : "protection.sheet-allowed"),
            ], acts: [], panels: isOpen && asked.ask.askedBy != actor.id ? [panel] : [])
    }

    private func entry(_ standing: ProtectPerson.Standing, _ path: String) -> AccessPage.Entry {
        let block = standing.block
        let path = path + "/" + block.id.rawValue
        var words = [
            block.groups.isEmpty ? t("protection.person") : block.groups.sorted().map(name).joined(separator: " · ")
        ]
        var acts: [Act] = []
        var panels: [DecisionPanel] = []
        func second(_ deed: ProtectPerson.Deed, _ label: String) -> DecisionPanel {
            .approval(
                label, at: path + "/" + deed.rawValue, key: deed.rawValue + "-" + block.id.rawValue,
                problem: problem, t)
        }
        if standing.isUnconfirmed {
            words.append(t("protection.unconfirmed"))
            if standing.setBy != actor.id { panels.append(second(.confirm, t("protection.confirm"))) }
        }
        if let asker = standing.liftAskedBy {
            words.append(t("protection.lift-asked"))
            if asker != actor.id { panels.append(second(.lift, t("protection.lift"))) }
            acts.append(act(.keep, t("protection.keep"), path))
        } else {
            acts.append(act(.askToLift, t("protection.ask-to-lift"), path))
        }
        return AccessPage.Entry(
            status: .hold,
            title: block.level == .closed || standing.isUnconfirmed
                ? t("protection.closed") : t("protection.protected"),
            words: words, acts: acts, panels: panels)
    }

    private func act(_ deed: ProtectPerson.Deed, _ label: String, _ path: String) -> Act {
        Act(label: label, path: path + "/" + deed.rawValue, weight: .small, sends: [:])
    }

    private func field(_ id: String, _ label: String, _ control: Control) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(id, label: label, control, width: .full, error: fault.map { t.violation($0) })
    }

    private func name(_ group: String) -> String {
        bench.centre.present.dictionary.groups.first { $0.key == group }?.text[t.language] ?? group
    }

    private var groups: [Control.Choice] {
        bench.centre.present.rights.closable.sorted().map { Control.Choice($0, name($0)) }
    }
}

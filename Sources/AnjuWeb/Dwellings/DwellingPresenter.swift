import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of dwellings and their safety.
struct DwellingPresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    private var view: ViewDwelling { ViewDwelling(centre: bench.centre) }

    func page(_ found: ViewDwelling.Found, notice: String?) -> DwellingPage.Model {
        let (place, isOpen) = (found.place, found.place.closedAt == nil)
        var model = DwellingPage.Model(
            place: NavigationItem(place.address, PlaceRoutes.path + "/" + place.id.rawValue),
            path: PlaceRoutes.path + "/" + place.id.rawValue, version: typed?["version"] ?? String(found.version),
            problems: problems, notice: notice)
        let held = found.held.mapValues(\.value)
        if isOpen {
            model.record = fields(view.items, on: "F09") { held[$0.key] ?? "" }
        } else {
            let words = ValueText(dictionary: bench.centre.dictionary)
            model.facts = view.items.compactMap { item in
                held[item.key].map {
                    Fact(
                        label: item.text[t.language],
                        value: Words(words.text($0, of: item, in: t.language, zone: bench.zone)))
                }
            }
        }
        if let checks = found.checks {
            model.checks = checks.map { line($0, isOpen: isOpen) }
            if isOpen {
                let today = bench.zone.day(of: bench.now).description
                model.check = fields(view.safetyItems + view.safetyDays, on: "F11") {
                    $0.key == "inspection_date" ? today : ""
                }
            }
        }
        return model
    }

    /// What stands beside no field: the day on which something was seen mended is not typed here.
    private var problems: [String] {
        guard let problem else { return [] }
        if problem.violations.isEmpty { return [t.problem(problem)] }
        return problem.violations.filter { $0.field == "mended" }.map { t.violation($0) }
    }

    private func fields(_ items: [Item], on form: String, _ usual: (Item) -> String) -> [Field] {
        var presenter = FieldPresenter(bench: bench, t: t)
        presenter.errors = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { one, _ in one }
        for item in items {
            let said = typed.flatMap { $0.values[item.key] == nil ? nil : $0.itemValue(item) }
            presenter.typed[item.key] = said ?? usual(item)
        }
        return items.map { presenter.asked($0, isMandatory: $0.mandatoryOn.contains(form)) }
    }

    private func line(_ check: SafetyCheck, isOpen: Bool) -> DwellingPage.Check {
        var line = DwellingPage.Check(
            status: status(check), day: t.date(check.day), words: [failing(check), due(check)].compactMap(\.self))
        guard isOpen, check.isOpen else { return line }
        line.mended = Act(
            label: t("safety.mended-do"), path: "/safety/\(check.id.rawValue)/mended", weight: .plain,
            sends: ["place": check.place.rawValue])
        return line
    }

    private func status(_ check: SafetyCheck) -> Status {
        if check.isOverdue(on: bench.zone.day(of: bench.now)) { return .bad }
        if check.isOpen { return .now }
        return check.failing.isEmpty || check.mendedOn != nil ? .done : .hold
    }

    private func failing(_ check: SafetyCheck) -> String {
        let names = check.failing.map { bench.centre.dictionary.item($0)?.text[t.language] ?? $0 }
        return names.isEmpty
            ? t("safety.all-right") : t("safety.not-right", ["what": .text(names.joined(separator: " · "))])
    }

    private func due(_ check: SafetyCheck) -> String? {
        if let day = check.mendedOn { return t("safety.mended-on", ["day": .text(t.date(day))]) }
        guard let deadline = check.deadline else { return nil }
        if check.isFollowed { return t("safety.followed") }
        let key = check.isOverdue(on: bench.zone.day(of: bench.now)) ? "safety.overdue" : "safety.due"
        return t(key, ["day": .text(t.date(deadline))])
    }

    func open(_ lines: [ViewDwelling.Open], next: ID<SafetyCheck>?) -> OpenSafetyPage.Model {
        OpenSafetyPage.Model(
            lines: lines.map { open in
                OpenSafetyPage.Line(
                    status: status(open.check), place: open.place.address,
                    path: DwellingRoutes.path(of: open.place.id),
                    words: [failing(open.check), due(open.check)].compactMap(\.self))
            }, morePath: next.map { DwellingRoutes.openPath + "?after=" + $0.rawValue })
    }
}

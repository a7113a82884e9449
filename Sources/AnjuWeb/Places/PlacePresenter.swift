import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of the tree of places.
struct PlacePresenter {
    let bench: Workbench
    let t: Translator
    /// Areas of the office, by code.
    let areas: [Area]
    var typed: FormBody?
    var problem: Problem?

    func list(_ found: ViewPlaces.Buildings, area: String, start: String) -> PlacesPage.Model {
        let more = PlaceRoutes.path + "?in=" + area + "&start=" + LanguageSwitch.encoded(start) + "&after="
        return PlacesPage.Model(
            find: [
                Field("in", label: t("places.area"), .select(choices, chosen: area), width: .half),
                Field("start", label: t("places.start"), .text(start), isOptional: true, width: .half),
            ],
            rows: found.items.map { place in
                PlacesPage.Row(
                    name: place.label, area: name(ofArea: place.area), path: path(place),
                    state: place.closedAt == nil ? nil : t("places.closed"))
            }, morePath: found.next.map { more + $0.rawValue }, enter: entering(area), divide: dividing(area),
            problems: problems)
    }

    private func entering(_ area: String) -> [Field] {
        [
            field("area", t("places.area"), .select(choices, chosen: typed?.values["area"]?.first ?? area)),
            field("name", t("places.line"), .text(typed?["name"] ?? "", TextStyle(maximum: PlaceLabel.longestLine))),
            capacity("capacity", typed?["capacity"] ?? "", t("places.capacity")),
        ]
    }

    private func dividing(_ area: String) -> [Field] {
        [
            field("parent", t("places.parent"), .select(choices, chosen: typed?.values["parent"]?.first ?? area)),
            field("code", t("places.code"), .text(typed?["code"] ?? "", TextStyle(isCode: true, maximum: 12))),
            field("division", t("places.division"), .text(typed?["division"] ?? "", TextStyle(maximum: 60))),
        ]
    }

    func page(_ within: ViewPlaces.Within, notice: String?) -> PlacePage.Model {
        let (place, isOpen) = (within.place, within.place.closedAt == nil)
        var model = PlacePage.Model(
            name: place.label, kind: name(of: place.kind),
            above: within.above.map { NavigationItem($0.label, path($0)) }, facts: facts(within),
            lines: within.lines.map(line), path: path(place), version: place.version, notice: notice,
            problems: problems)
        model.stays = [
            Act(label: t("stays.list"), path: path(place) + "/stays"),
            Act(label: t("leases.title"), path: LeaseRoutes.path(of: place.id)),
        ]
        if place.kind != .bed {
            model.stays.append(Act(label: t("dwelling.title"), path: DwellingRoutes.path(of: place.id)))
        }
        guard isOpen else { return model }
        model.stays += StayPresenter.checkIns(path(place), t)
        model.stays.append(Act(label: t("housecode.title"), path: path(place) + "/house"))
        model.stays += PlaceCheckPresenter.acts(place.id, t)
        let kinds = PlaceKind.allCases.filter(place.kind.holds.contains)
        if !kinds.isEmpty {
            let choices = kinds.map { Control.Choice($0.rawValue, name(of: $0)) }
            model.add = [
                field("kind", t("places.kind"), .radio(choices, chosen: typed?["kind"] ?? kinds[0].rawValue)),
                field("name", t("places.name"), .text(typed?["name"] ?? "", TextStyle(maximum: PlaceLabel.longest))),
                capacity("capacity", typed?["capacity"] ?? "", t("places.capacity")),
            ]
        }
        if place.kind.holds.contains(.bed) {
            model.beds = [
                field("beds", t("places.beds"), .text(typed?["beds"] ?? "", TextStyle(isCode: true, maximum: 2)))
            ]
        }
        let meant = typed?.values["meant-for"]?.first ?? place.capacity.map(String.init) ?? ""
        model.change = [capacity("meant-for", meant, t("places.capacity"))]
        return model
    }

    private func facts(_ within: ViewPlaces.Within) -> [Fact] {
        let place = within.place
        var facts = [
            Fact(label: t("places.area"), value: Words(name(ofArea: place.area))),
            Fact(label: t("places.people"), value: Words(t("places.people-count", ["count": .number(within.people)]))),
        ]
        if let capacity = place.capacity {
            facts.append(
                Fact(label: t("places.capacity"), value: Words(t("places.people-count", ["count": .number(capacity)]))))
        }
        if let closed = place.closedAt {
            let day = t.date(bench.zone.day(of: closed))
            facts.append(Fact(label: t("places.state"), value: Words(t("places.closed-on", ["day": .text(day)]))))
        }
        return facts
            + within.moves.map { change in
                let day = t.date(bench.zone.day(of: change.at))
                return Fact(
                    label: t("boundaries.until", ["day": .text(day)]),
                    value: Words(BoundaryPresenter.name(change.from, areas, t) + " · " + change.decision))
            }
    }

    private func line(_ line: ViewPlaces.Within.Line) -> PlacePage.Line {
        let place = line.place
        var words = [name(of: place.kind)]
        if let capacity = place.capacity {
            words.append(
                t("places.of-capacity", ["people": .number(line.people), "capacity": .number(capacity)]))
        } else if line.people > 0 {
            words.append(t("places.people-count", ["count": .number(line.people)]))
        }
        if place.closedAt != nil { words.append(t("places.closed")) }
        let status: Status = place.closedAt != nil ? .hold : line.isFull ? .done : line.people > 0 ? .now : .wait
        return PlacePage.Line(
            status: status, name: place.label, words: words.joined(separator: " · "), path: path(place))
    }

    private func path(_ place: PlaceRecord) -> String { PlaceRoutes.path + "/" + place.id.rawValue }
    private func name(of kind: PlaceKind) -> String { t("places.kind-" + kind.rawValue) }
    private func name(ofArea code: String) -> String { BoundaryPresenter.name(code, areas, t) }
    private var choices: [Control.Choice] { areas.map { Control.Choice($0.code, $0.name[t.language]) } }
    private var problems: [String] { problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [] }

    private func field(_ id: String, _ label: String, _ control: Control) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(id, label: label, control, width: .half, error: fault.map { t.violation($0) })
    }

    private func capacity(_ id: String, _ text: String, _ label: String) -> Field {
        var field = field(id, label, .text(text, TextStyle(isCode: true, maximum: 5)))
        field.isOptional = true
        return field
    }
}

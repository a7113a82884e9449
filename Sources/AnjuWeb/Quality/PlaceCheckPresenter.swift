import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a check at a place.
struct PlaceCheckPresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    /// What is said of a registration, the quickest first.
    private static let answers = ["met", "right", "wrong", "absent"]

    static func path(of place: ID<Dwelling>) -> String { PlaceRoutes.path + "/\(place.rawValue)/check" }

    /// What leads to the two checks of a place.
    static func acts(_ place: ID<Dwelling>, _ t: Translator) -> [Act] {
        [
            Act(label: t("placecheck.desk"), path: path(of: place) + "?way=desk"),
            Act(label: t("placecheck.visit"), path: path(of: place) + "?way=visit"),
        ]
    }

    /// The check as it was typed.
    static func draft(_ form: FormBody, at place: ID<Dwelling>) -> PlaceCheckDraft {
        var answers: [ID<Stay>: PlaceCheckDraft.Answer] = [:]
        for name in form.values.keys {
            let parts = name.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, ["stay", "wrong"].contains(parts[0]), let stay = ID<Stay>(String(parts[1])) else {
                continue
            }
            answers[stay] = PlaceCheckDraft.Answer(
                found: form["stay." + stay.rawValue], wrong: Set(form.all("wrong." + stay.rawValue)))
        }
        return PlaceCheckDraft(
            at: place, way: form["way"], on: form["at"], counted: form["counted"], hasAgreed: !form["agreed"].isEmpty,
            othersMet: !form["others"].isEmpty, answers: answers)
    }

    func page(_ sheet: CheckPlace.Sheet, notice: String?) -> PlaceCheckPage.Model {
        let (place, way) = (sheet.place, sheet.way)
        return PlaceCheckPage.Model(
            place: NavigationItem(place.address, PlaceRoutes.path + "/" + place.id.rawValue),
            path: Self.path(of: place.id), way: way.rawValue, heading: t("placecheck." + way.rawValue),
            what: t("placecheck.what-" + way.rawValue), fields: fields(way), lines: sheet.lines.map(line),
            tooLarge: sheet.isTooLarge ? t("placecheck.too-large", ["most": .number(CheckPlace.most)]) : nil,
            earlier: sheet.earlier.map(earlier),
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [], notice: notice)
    }

    private func fields(_ way: PlaceCheck.Way) -> [Field] {
        var fields = [
            field("at", t("placecheck.at"), .text(typed?["at"] ?? bench.zone.typed(bench.now)), .half),
            field(
                "counted", t("placecheck.counted"),
                .text(typed?["counted"] ?? "", TextStyle(isCode: true, maximum: 5)), .half),
        ]
        if way == .visit {
            fields.append(
                field("agreed", t("placecheck.agreed"), .checkbox(isChecked: !(typed?["agreed"] ?? "").isEmpty), .full))
        }
        let others = !(typed?["others"] ?? "").isEmpty
        return fields + [field("others", t("placecheck.others"), .checkbox(isChecked: others), .full, isOptional: true)]
    }

    private func line(_ line: ViewStays.Line) -> PlaceCheckPage.Line {
        let id = line.stay.id.rawValue
        let name = StayPresenter.name(line.person)
        let choices =
            [Control.Choice("", t("placecheck.choose"))]
            + Self.answers.map { Control.Choice($0, t("placecheck.found-" + $0)) }
        let fields = ComparedField.allCases.map { Control.Choice($0.rawValue, t("placecheck.field-" + $0.rawValue)) }
        return PlaceCheckPage.Line(
            name: name,
            words: [
                line.place?.address ?? t("stays.elsewhere"), t("stay.kind-" + line.stay.kind.rawValue),
                t("stay.since", ["from": .text(t.moment(line.stay.span.from, in: bench.zone))]),
            ].joined(separator: " · "),
            fields: [
                field("stay." + id, t("placecheck.found"), .select(choices, chosen: typed?["stay." + id] ?? ""), .half)
            ],
            wrong:
                field(
                    "wrong." + id, t("placecheck.fields"),
                    .checks(fields, chosen: Set(typed?.all("wrong." + id) ?? [])), .full, isOptional: true),
            isOpen: typed?["stay." + id] == "wrong" || typed?.all("wrong." + id).isEmpty == false)
    }

    private func earlier(_ check: PlaceCheck) -> PlaceCheckPage.Earlier {
        let tally = check.tally
        return PlaceCheckPage.Earlier(
            status: tally.unregistered == 0 && tally.met == tally.listed && tally.right == tally.compared
                ? .done : .now,
            title: t.moment(check.at, in: bench.zone) + " · " + t("placecheck." + check.way.rawValue),
            words: t(
                "placecheck.tally",
                [
                    "counted": .number(tally.counted), "listed": .number(tally.listed), "met": .number(tally.met),
                    "compared": .number(tally.compared), "right": .number(tally.right),
                ]))
    }

    private func field(
        _ id: String, _ label: String, _ control: Control, _ width: Field.Width, isOptional: Bool = false
    ) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(
            id, label: label, control, isOptional: isOptional, width: width, error: fault.map { t.violation($0) })
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of officers' search.
struct PeoplePresenter {
    private let bench: Workbench
    private let t: Translator
    private let actor: Actor
    private let purpose: String
    var typed = ""
    var found: SearchPeople.Answer?
    var problem: Problem?

    init(_ bench: Workbench, _ context: OfficerContext, _ purpose: String) {
        (self.bench, self.purpose, actor) = (bench, purpose, context.actor)
        t = bench.translator(context.language)
    }

    private var search: SearchPeople { SearchPeople(centre: bench.centre) }

    var model: PeoplePage.Model {
        var model = PeoplePage.Model(fields: fields, means: means, problems: problems)
        if bench.rulebook.rights.roles[actor.role]?.may(.compare, for: "registration") == true {
            model.duplicatesPath = DuplicateRoutes.path
        }
        if let found {
            model.outcome = found.people.isEmpty ? .nobody : .found(found.people.map(line), isMore: found.isMore)
        }
        return model
    }

    private var problems: [String] { problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [] }

    private var fields: [Field] {
        let fault = problem?.violations.first { $0.field == "q" }
        var fields = [
            Field(
                "q", label: t("people.what"), .text(typed, TextStyle(maximum: SearchPeople.longest)),
                hint: t("people.hint"), width: .full, error: fault.map { t.violation($0) }
            ).focused(when: found == nil)
        ]
        let purposes = search.purposes(of: actor)
        guard purposes.count > 1 else { return fields }
        let choices = purposes.map {
            Control.Choice($0, bench.rulebook.rights.purposes[$0]?.text[t.language] ?? $0)
        }
        fields.append(
            Field(
                "purpose", label: t("people.purpose"), .radio(choices, chosen: purpose), width: .full,
                error: problem?.violations.first { $0.field == "purpose" }.map { t.violation($0) }))
        return fields
    }

    /// What the role finds people by: nothing that it is not shown whole.
    private var means: String {
        let purposes = search.purposes(of: actor)
        let known = Set(purposes.flatMap { search.means(of: actor, for: $0) })
        let words = ["name", "birth", "tail", "employer"].filter(known.contains).map { t("people.means-" + $0) }
        return words.joined(separator: t("people.means-between"))
    }

    private func line(_ person: FoundPerson) -> PeoplePage.Line {
        let district = bench.rulebook.areas.first { $0.code == person.area }?.name[t.language] ?? person.area
        let year = person.birthYear.isEmpty ? nil : t("people.born", ["year": .text(person.birthYear)])
        return PeoplePage.Line(
            names: PersonNames(
                chinese: person.chinese.isEmpty ? nil : person.chinese,
                latin: person.latin.isEmpty ? nil : person.latin,
                native: person.native.isEmpty ? nil : Words(person.native, .burmese)),
            facts: [year, district].compactMap(\.self).joined(separator: " · "),
            reasons: person.reasons.map(reason), path: path(person))
    }

    private func reason(_ reason: FoundPerson.Reason) -> String {
        let values: [String: MessageValue] = ["asked": .text(reason.asked), "found": .text(reason.found ?? "")]
        return t("people.how-" + reason.how.rawValue, values)
    }

    /// To the case that the reader may open; at the counter else to a new registration of the person.
    private func path(_ person: FoundPerson) -> String? {
        if let id = person.caseID { return "/cases/" + id.rawValue }
        return purpose == "registration" ? "/intake?person=" + person.id.rawValue : nil
    }
}

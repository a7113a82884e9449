import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of leases.
struct LeasePresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    func list(_ found: ViewLeases.Found) -> LeasesPage.Model {
        let path = LeaseRoutes.path(of: found.place.id)
        return LeasesPage.Model(
            place: NavigationItem(found.place.address, PlaceRoutes.path + "/" + found.place.id.rawValue), path: path,
            lines: found.lines.map(line), morePath: found.next.map { path + "?after=" + $0.rawValue },
            file: found.place.closedAt == nil ? filing(found.people) : [],
            nobody: found.people.isEmpty ? t("leases.nobody-lives") : nil, problems: problems)
    }

    private func filing(_ people: [PersonRecord]) -> [Field] {
        if people.isEmpty { return [] }
        let choices = people.map { Control.Choice($0.id.rawValue, StayPresenter.name($0)) }
        return [
            field("landlord", t("leases.landlord"), .text(typed?["landlord"] ?? "", TextStyle(maximum: 60))),
            field("first", t("leases.first"), .date(typed?["first"] ?? "")),
            field("last", t("leases.last"), .date(typed?["last"] ?? "")),
            field("tenants", t("leases.tenants"), .checks(choices, chosen: Set(typed?.all("tenants") ?? [])), .full),
        ]
    }

    private func line(_ line: ViewLeases.Line) -> LeasesPage.Line {
        LeasesPage.Line(
            status: status(line.lease), number: line.lease.number, path: LeaseRoutes.path(of: line.lease.id),
            words: [term(line.lease), names(line.tenants), ending(line) ?? ""].filter { !$0.isEmpty })
    }

    private func status(_ lease: LeaseRecord) -> Status {
        if lease.end == .mistaken { return .hold }
        return lease.term?.holds(on: bench.centre.today) == true ? .done : .wait
    }

    private func term(_ lease: LeaseRecord) -> String {
        t("leases.term", ["first": .text(t.date(lease.filed.first)), "last": .text(t.date(lease.filed.last))])
    }

    private func names(_ people: [PersonRecord]) -> String { people.map(StayPresenter.name).joined(separator: " · ") }

    private func ending(_ line: ViewLeases.Line) -> String? {
        if line.lease.end == .mistaken { return t("leases.as-mistaken") }
        if let day = line.lease.endedDay { return t("leases.ended-on", ["day": .text(t.date(day))]) }
        return line.isRenewed ? t("leases.goes-on") : nil
    }

    func page(_ line: ViewLeases.Line, at place: PlaceRecord, notice: String?) -> LeasePage.Model {
        let lease = line.lease
        var facts = [
            Fact(label: t("stay.place"), value: Words(place.address)),
            Fact(label: t("stay.span"), value: Words(term(lease))),
            Fact(label: t("leases.landlord"), value: Words(lease.landlord)),
            Fact(label: t("leases.tenants"), value: Words(names(line.tenants))),
            Fact(label: t("leases.filed"), value: Words(t.moment(lease.filedAt, in: bench.zone))),
        ]
        if let words = ending(line) { facts.append(Fact(label: t("places.state"), value: Words(words))) }
        var model = LeasePage.Model(
            number: lease.number, back: NavigationItem(t("leases.title"), LeaseRoutes.path(of: place.id)),
            path: LeaseRoutes.path(of: lease.id), facts: facts, problems: problems, notice: notice)
        guard lease.end == nil, !line.isRenewed else { return model }
        let ways = LeaseRecord.End.allCases.map { Control.Choice($0.rawValue, t("leases.as-" + $0.rawValue)) }
        model.renew = [field("last", t("leases.renew-last"), .date(typed?["last"] ?? ""))]
        model.end = [
            field("as", t("leases.end-as"), .radio(ways, chosen: typed?["as"] ?? "")),
            field("day", t("leases.end-day"), .date(typed?["day"] ?? ""), isOptional: true),
        ]
        return model
    }

    private var problems: [String] { problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [] }

    private func field(
        _ id: String, _ label: String, _ control: Control, _ width: Field.Width = .half, isOptional: Bool = false
    ) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(
            id, label: label, control, isOptional: isOptional, width: width, error: fault.map { t.violation($0) })
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of stays.
struct StayPresenter {
    let bench: Workbench
    let t: Translator
    var typed: FormBody?
    var problem: Problem?

    func occupants(_ found: ViewStays.Occupants) -> StayListPage.Model {
        let path = PlaceRoutes.path + "/" + found.place.id.rawValue
        return StayListPage.Model(
            heading: t("stays.at", ["place": .text(found.place.address)]), listed: t("stays.list"),
            back: NavigationItem(found.place.address, path),
            lines: found.lines.map { line($0, isOfPlace: true) },
            acts: found.place.closedAt == nil ? Self.checkIns(path, t) : [],
            morePath: found.next.map { path + "/stays?after=" + $0.rawValue })
    }

    /// What leads to a check-in at a place.
    static func checkIns(_ path: String, _ t: Translator) -> [Act] {
        [
            Act(label: t("checkin.home-do"), path: path + "/check-in?kind=residence"),
            Act(label: t("checkin.guests-do"), path: path + "/check-in?kind=lodging"),
        ]
    }

    func history(_ found: ViewStays.History) -> StayListPage.Model {
        StayListPage.Model(
            heading: t("stays.of", ["name": .text(name(found.person))]), listed: t("stays.all"),
            back: NavigationItem(t("nav.counter"), "/counter"), count: count(found.count),
            lines: found.lines.map { line($0, isOfPlace: false) },
            acts: [
                Act(
                    label: t("standing.open-page"), path: "/people/\(found.person.id.rawValue)/standing", weight: .plain
                ),
                Act(label: t("work.open-page"), path: "/people/\(found.person.id.rawValue)/jobs", weight: .plain),
            ])
    }

    /// The half year, with its reason in full.
    private func count(_ count: ResidenceCount) -> [String] {
        let standing =
            switch count.standing {
            case .reached(let since, let day):
                t("stays.reached", ["since": .text(t.date(since)), "day": .text(t.date(day))])
            case .counting(let since, let due):
                t("stays.counting", ["since": .text(t.date(since)), "day": .text(t.date(due))])
            case .interrupted(let last): t("stays.interrupted", ["day": .text(t.date(last))])
            case .none: t("stays.never")
            }
        return [standing, t("stays.total", ["count": .number(count.total)])]
    }

    private func line(_ line: ViewStays.Line, isOfPlace: Bool) -> StayListPage.Line {
        let stay = line.stay
        let place = line.place?.address ?? t("stays.elsewhere")
        let below = [t("stay.kind-" + stay.kind.rawValue), span(stay), ending(stay)].compactMap(\.self)
        let isOpen = stay.span.until == nil
        let path = line.place == nil ? nil : "/stays/" + stay.id.rawValue
        return StayListPage.Line(
            status: isOpen ? .done : .hold, title: isOfPlace ? name(line.person) : place, path: path,
            words: [isOfPlace ? place : nil, below.joined(separator: " · ")].compactMap(\.self))
    }

    private func span(_ stay: StayRecord) -> String {
        let from = t.moment(stay.span.from, in: bench.zone)
        guard let until = stay.span.until else { return t("stay.since", ["from": .text(from)]) }
        return t("stay.from-until", ["from": .text(from), "until": .text(t.moment(until, in: bench.zone))])
    }

    private func ending(_ stay: StayRecord) -> String? { stay.end.map { t("stay.as-" + $0.rawValue) } }

    func stay(_ found: ViewStays.Line, isDone: Bool) -> StayPage.Model {
        let stay = found.stay
        let back =
            found.place.map { NavigationItem($0.address, PlaceRoutes.path + "/\($0.id.rawValue)/stays") }
            ?? NavigationItem(t("places.title"), PlaceRoutes.path)
        var model = StayPage.Model(
            name: name(found.person), back: back, facts: facts(found),
            history: NavigationItem(t("stays.all"), "/people/\(stay.person.rawValue)/stays"),
            path: "/stays/" + stay.id.rawValue, notice: isDone ? t("access.done") : nil,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
        guard stay.span.until == nil else { return model }
        let now = typed?["until"] ?? bench.zone.typed(bench.now)
        let ways = StayEnd.allCases.map { Control.Choice($0.rawValue, t("stay.as-" + $0.rawValue)) }
        model.end = [
            field("until", t("stay.until"), .text(now)),
            field("as", t("stay.as"), .radio(ways, chosen: typed?["as"] ?? StayEnd.left.rawValue)),
        ]
        let planned = typed?["planned"] ?? stay.plannedUntil.map(bench.zone.typed) ?? ""
        model.plan = [field("planned", t("checkin.planned"), .text(planned), isOptional: true)]
        return model
    }

    private func facts(_ found: ViewStays.Line) -> [Fact] {
        let stay = found.stay
        var facts = [
            Fact(label: t("stay.place"), value: Words(found.place?.address ?? t("stays.elsewhere"))),
            Fact(label: t("checkin.kind"), value: Words(t("stay.kind-" + stay.kind.rawValue))),
            Fact(label: t("stay.span"), value: Words(span(stay))),
        ]
        if let words = ending(stay) { facts.append(Fact(label: t("stay.as"), value: Words(words))) }
        if let planned = stay.plannedUntil {
            facts.append(Fact(label: t("checkin.planned"), value: Words(t.moment(planned, in: bench.zone))))
        }
        facts.append(Fact(label: t("stay.registered"), value: Words(t.moment(stay.registeredAt, in: bench.zone))))
        return facts + duty(stay)
    }

    /// By whose duty, until when, and why it came late: explained, and nothing follows from it.
    private func duty(_ stay: StayRecord) -> [Fact] {
        guard let duty = bench.rulebook.stayDuties.first(where: { $0.key == stay.duty }) else { return [] }
        var words = duty.text[t.language]
        if let key = stay.exemption, let exemption = duty.exemptions.first(where: { $0.key == key }) {
            words = t("stay.exempt", ["why": .text(exemption.text[t.language])])
        }
        var facts = [Fact(label: t("stay.duty"), value: Words(words))]
        if let due = stay.dueAt, let isInTime = stay.isInTime {
            let state = isInTime ? t("stay.in-time") : t("stay.was-late")
            let reason = stay.lateReason.flatMap(LateReason.init(rawValue:)).map { t("stay.late-" + $0.rawValue) }
            let all = [t.moment(due, in: bench.zone), state, reason].compactMap(\.self)
            facts.append(Fact(label: t("stay.due"), value: Words(all.joined(separator: " · "))))
        }
        return facts
    }

    func receipt(_ found: (record: CheckInRecord, place: PlaceRecord)) -> CheckInReceiptPage.Model {
        let path = PlaceRoutes.path + "/" + found.place.id.rawValue
        return CheckInReceiptPage.Model(
            number: found.record.number,
            facts: [
                Fact(label: t("stay.place"), value: Words(found.place.address)),
                Fact(
                    label: t("checkin.people"),
                    value: Words(t("places.people-count", ["count": .number(found.record.people)]))),
                Fact(label: t("stay.registered"), value: Words(t.moment(found.record.at, in: bench.zone))),
                Fact(label: t("checkin.office"), value: Words(bench.rulebook.pack.title[t.language])),
            ],
            acts: [Act(label: t("stays.list"), path: path + "/stays")] + Self.checkIns(path, t))
    }

    private func name(_ person: PersonRecord) -> String { Self.name(person) }

    /// Somebody in every script that is on file.
    static func name(_ person: PersonRecord) -> String {
        let latin = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        return [person.nameChinese, latin, person.nameNative].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func field(_ id: String, _ label: String, _ control: Control, isOptional: Bool = false) -> Field {
        let fault = problem?.violations.first { $0.field == id }
        return Field(
            id, label: label, control, isOptional: isOptional, width: .half, error: fault.map { t.violation($0) })
    }
}

extension LegalZone {
    /// A moment as somebody types it: `2026-03-02 22:15`.
    func typed(_ moment: Instant) -> String { day(of: moment).description + " " + time(of: moment) }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Figures for the head of an office, each with its list.
struct SupervisorRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("supervisor", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let figures = try await Supervise(centre: bench.centre)(by: context.actor)
        let asked = request.uri.queryParameters["department"].map(String.init) ?? ""
        let department = figures.workload.contains { $0.department == asked } ? asked : ""
        let shown = request.uri.queryParameters["show"].flatMap { WorklistFilter(rawValue: String($0)) } ?? .all
        let cursor = request.uri.queryParameters["after"].map(String.init)
        let work = try await Worklist(centre: bench.centre)(department, only: shown, after: cursor, by: context.actor)
        let t = bench.translator(context.language)
        let model = SupervisorPage.Model(
            title: bench.rulebook.pack.title[context.language], asOf: t.moment(figures.at, in: bench.zone),
            figures: boxes(figures, t), matters: try await matters(context, t),
            filters: [filter(figures, department, t), filter(shown, t)],
            filterPath: "/supervisor", rows: work.items.map { row($0, work.procedure(of: $0), t) },
            total: max(work.counts[shown] ?? 0, work.items.count),
            morePath: work.next.map {
                "/supervisor?department=\(department)&show=\(shown.rawValue)&after=\($0)"
            }, table: table(figures, t), qualityPath: QualityRoutes.path)
        return .page(SupervisorPage(model: model, t: t), bench.frame(context), t)
    }

    /// What waits for the head: something protected that was opened, checks that need a second officer.
    private func matters(_ context: OfficerContext, _ t: Translator) async throws -> [SupervisorPage.Matter] {
        try await emergencies(context, t) + sheets(context.actor, t) + hidings(context.actor, t)
            + checks(context.actor, t)
    }

    /// That something protected was opened and waits for a review.
    private func emergencies(_ context: OfficerContext, _ t: Translator) async throws -> [SupervisorPage.Matter] {
        let count = try await ReviewEmergencies(centre: bench.centre).waiting(for: context.actor)
        if count == 0 { return [] }
        return [
            SupervisorPage.Matter(
                status: .hold, title: t("supervisor.emergencies", ["count": .number(count)]),
                words: t("supervisor.emergencies-words"), path: "/emergencies")
        ]
    }

    /// That a clerk waits for a second official to a sheet, each on the page of a case of that person.
    private func sheets(_ actor: Actor, _ t: Translator) async throws -> [SupervisorPage.Matter] {
        try await AllowOwnSheet(centre: bench.centre).waiting(for: actor).map { id in
            SupervisorPage.Matter(
                status: .now, title: t("protection.sheet"), words: t("protection.sheet-means"),
                path: "/cases/\(id.rawValue)/protection")
        }
    }

    /// That somebody asked to hide a look and waits for an answer.
    private func hidings(_ actor: Actor, _ t: Translator) async throws -> [SupervisorPage.Matter] {
        let count = try await DecideHiding(centre: bench.centre).waiting(for: actor)
        if count == 0 { return [] }
        return [
            SupervisorPage.Matter(
                status: .now, title: t("hiding.waiting", ["count": .number(count)]), words: t("hiding.waiting-words"),
                path: "/hidings")
        ]
    }

    /// What second officers are waited for, where the pack asks authorities at all.
    private func checks(_ actor: Actor, _ t: Translator) async throws -> [SupervisorPage.Matter] {
        guard bench.rulebook.procedures.contains(where: \.asksChecks) else { return [] }
        let waiting = try await CheckDesk(centre: bench.centre)(by: actor).count
        if waiting == 0 { return [] }
        return [
            SupervisorPage.Matter(
                status: .now, title: t("checks.desk-list", ["count": .number(waiting)]), words: t("checks.desk-note"),
                path: "/checks")
        ]
    }

    /// What a figure or a filter of this page may ask for.
    private static let parts = [WorklistFilter.all, .late, .today, .waiting]

    private func filter(_ shown: WorklistFilter, _ t: Translator) -> Field {
        Field(
            "show", label: t("supervisor.filter-state"),
            .select(
                Self.parts.map { Control.Choice($0.rawValue, t("worklist.filter-" + $0.rawValue)) },
                chosen: shown.rawValue), width: .half)
    }

    private func boxes(_ figures: Supervise.Figures, _ t: Translator) -> [SupervisorPage.Figure] {
        let open = figures.workload.reduce(0) { $0 + $1.total }
        let overdue = figures.workload.reduce(0) { $0 + $1.overdue }
        let held = figures.workload.reduce(0) { $0 + $1.held }
        return [
            SupervisorPage.Figure(
                label: t("supervisor.open-steps"), value: t.number(open), formula: t("supervisor.open-formula"),
                path: "/supervisor?show=all#list"),
            SupervisorPage.Figure(
                label: t("supervisor.overdue"), value: t.number(overdue), formula: t("supervisor.overdue-formula"),
                path: "/supervisor?show=late#list",
                status: overdue > 0 ? .now : nil),
            SupervisorPage.Figure(
                label: t("supervisor.held"), value: t.number(held), formula: t("supervisor.held-formula"),
                path: "/supervisor?show=waiting#list"),
        ]
    }

    private func filter(_ figures: Supervise.Figures, _ chosen: String, _ t: Translator) -> Field {
        let choices =
            [Control.Choice("", t("supervisor.any"))]
            + figures.workload.map { work in
                Control.Choice(
                    work.department,
                    "\(bench.rulebook.departments[work.department]?.name[t.language] ?? work.department) \(work.total)")
            }
        return Field(
            "department", label: t("supervisor.department"), .select(choices, chosen: chosen), width: .half)
    }

    /// Cases by procedure and status; counts under ten are not shown as numbers.
    private func table(_ figures: Supervise.Figures, _ t: Translator) -> SupervisorPage.Table {
        let statuses = CaseStatus.allCases.filter { status in figures.cases.contains { $0.status == status.rawValue } }
        let lines = bench.rulebook.procedures.map { procedure in
            SupervisorPage.Line(
                name: procedure.title[t.language],
                cells: statuses.map { status in
                    let count =
                        figures.cases.first { $0.procedure == procedure.id && $0.status == status.rawValue }?.total ?? 0
                    return count == 0 ? "0" : count < 10 ? "< 10" : t.number(count)
                })
        }
        return SupervisorPage.Table(
            title: t("supervisor.by-state"),
            columns: [t("supervisor.procedure")] + statuses.map { t("case-status." + $0.rawValue) }, rows: lines)
    }

    private func row(_ item: WorklistItem, _ procedure: Procedure?, _ t: Translator) -> SupervisorPage.Row {
        let state: Clock.State =
            item.row.state != .open ? .hold : item.row.dueAt.map { $0 < bench.now ? .late : .later } ?? .later
        let words =
            switch state {
            case .hold: t("clock.stopped")
            case .late: t("clock.overdue")
            case .today, .later: item.row.dueAt.map { t.timeLeft(from: bench.now, until: $0) } ?? t("clock.none")
            }
        return SupervisorPage.Row(
            clock: Clock(state: state, words: words, passed: state == .late ? 100 : 0), number: item.record.core.number,
            path: "/cases/" + item.record.core.id.rawValue,
            procedure: procedure?.title[t.language] ?? item.record.core.procedure,
            department: bench.rulebook.departments[item.row.department]?.name[t.language] ?? item.row.department,
            step: procedure?.step(item.row.step)?.title[t.language] ?? item.row.step)
    }
}

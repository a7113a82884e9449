import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// What waits for a department.
struct WorklistRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("worklist", use: show)
        desk.post("cases", use: find)
    }

    /// By the number of a case or of a document; a number stands in no address, which others keep.
    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let found = try await WorklistSearch(bench: bench, actor: context.actor)(
            form["q"], bench.translator(context.language))
        switch found {
        case .place(let path): return .redirect(to: path)
        case .page(let search, let status): return try await page(search, status, request, context)
        }
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let search = WorklistSearch(bench: bench, actor: context.actor).fresh
        return try await page(search, .ok, request, context)
    }

    private func page(
        _ search: WorklistPage.Search, _ status: HTTPResponse.Status, _ request: Request, _ context: OfficerContext
    ) async throws -> Response {
        let cursor = request.uri.queryParameters["after"].map(String.init)
        let filter = request.uri.queryParameters["show"].flatMap { WorklistFilter(rawValue: String($0)) } ?? .all
        let found = try await Worklist(centre: bench.centre)(only: filter, after: cursor, by: context.actor)
        let t = bench.translator(context.language)
        let rows = found.items.map { (item: $0, row: row($0, found, context, t)) }
        let department = bench.rulebook.departments[context.actor.department]?.name[context.language] ?? ""
        var model = WorklistPage.Model(
            title: t("worklist.of", ["office": .text(department)]), asOf: t.moment(bench.now, in: bench.zone),
            searchPath: "/cases", search: search, filters: filters(found.counts, filter, t), groups: groups(rows, t),
            shown: rows.count,
            total: max(found.counts[filter] ?? 0, rows.count),
            morePath: found.next.map { "/worklist?show=\(filter.rawValue)&after=" + $0 })
        if request.uri.queryParameters["done"] == "transfer" { model.notice = t("done.transfer") }
        return .page(WorklistPage(model: model, t: t), bench.frame(context), t, status: status)
    }

    private func filters(
        _ counts: [WorklistFilter: Int], _ current: WorklistFilter, _ t: Translator
    ) -> [WorklistPage.Filter] {
        [WorklistFilter.all, .mine, .unassigned, .today, .waiting].map { filter in
            WorklistPage.Filter(
                label: t("worklist.filter-" + filter.rawValue), count: counts[filter] ?? 0,
                path: filter == .all ? "/worklist" : "/worklist?show=" + filter.rawValue, isCurrent: filter == current)
        }
    }

    /// Overdue, due today, tomorrow, later, without a due time, held: only what there is.
    private func groups(_ rows: [(item: WorklistItem, row: WorklistPage.Row)], _ t: Translator) -> [WorklistPage.Group]
    {
        let grouped = Dictionary(grouping: rows) { group(of: $0.item.row) }
        return ["late", "today", "tomorrow", "later", "none", "hold"].compactMap { key in
            guard let rows = grouped[key] else { return nil }
            let tomorrow = t.dayOfYear(bench.zone.day(of: bench.now).adding(days: 1))
            let values: [String: MessageValue] = ["count": .number(rows.count), "date": .text(tomorrow)]
            return WorklistPage.Group(title: t("worklist.group-" + key, values), rows: rows.map(\.row))
        }
    }

    private func group(of row: WorklistRow) -> String {
        if row.state != .open { return "hold" }
        guard let due = row.dueAt else { return "none" }
        if due < bench.now { return "late" }
        switch bench.zone.day(of: bench.now).days(until: bench.zone.day(of: due)) {
        case 0: return "today"
        case 1: return "tomorrow"
        default: return "later"
        }
    }

    private func row(
        _ item: WorklistItem, _ page: Worklist.PageOfWork, _ context: OfficerContext, _ t: Translator
    ) -> WorklistPage.Row {
        let procedure = page.procedure(of: item)
        let step = procedure?.step(item.row.step)
        let path = "/cases/" + item.record.core.id.rawValue
        let isMine = item.row.account == context.actor.id
        let act =
            item.row.account == nil
            ? Act(
                label: t("worklist.assign"), path: "\(path)/steps/\(item.row.step)/assign", weight: .small,
                sends: ["version": String(item.record.core.version)], about: item.record.core.number)
            : Act(
                label: t("worklist.open"), path: "\(path)/steps/\(item.row.step)",
                weight: isMine ? .smallPrimary : .small, about: item.record.core.number)
        return WorklistPage.Row(
            clock: clock(item.row, t), names: CasePresenter.names(item.person), path: path,
            number: item.record.core.number,
            procedure: [
                procedure?.title[t.language] ?? item.record.core.procedure, String(item.person.birthDate.prefix(4)),
            ].filter { !$0.isEmpty }.joined(separator: " · "),
            todo: step?.title[t.language] ?? item.row.step, todoNote: page.ground(of: item)?[t.language],
            officer: isMine ? context.signedIn.account.name : item.row.account == nil ? nil : t("worklist.taken"),
            act: act)
    }

    private func clock(_ row: WorklistRow, _ t: Translator) -> Clock {
        if row.state != .open { return Clock(state: .hold, words: t("clock.stopped"), passed: 0) }
        guard let due = row.dueAt else { return Clock(state: .later, words: t("clock.none"), passed: 0) }
        if due < bench.now { return Clock(state: .late, words: t.timeLeft(from: bench.now, until: due), passed: 100) }
        let isToday = bench.zone.day(of: due) == bench.zone.day(of: bench.now)
        let whole = max(row.openedAt.milliseconds(until: due), 1)
        return Clock(
            state: isToday ? .today : .later, words: t.timeLeft(from: bench.now, until: due),
            passed: Int(min(max(row.openedAt.milliseconds(until: bench.now) * 100 / whole, 0), 100)))
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Hiding a look from the person for a time: one office asks, another approves, everybody may count them.
struct HidingRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/hiding", use: offer)
        desk.post("cases/:case/hiding", use: ask)
        desk.get("hidings", use: list)
        desk.post("hidings/:hiding/:deed", use: decide)
    }

    /// Counts of nobody, for everybody.
    func add(to router: Router<AnjuContext>) {
        router.get("/log/hidden") { [bench] _, context in
            let t = bench.translator(context.language)
            let table = HidingPresenter(bench: bench, t: t).figures(
                try await DecideHiding(centre: bench.centre).figures())
            return Response.page(HiddenFiguresPage(table: table, t: t), bench.frame(context), t)
        }
    }

    private var asking: AskHiding { AskHiding(centre: bench.centre) }
    private var deciding: DecideHiding { DecideHiding(centre: bench.centre) }

    @Sendable private func offer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context)
    }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = AskHiding.Draft(
            entry: form["entry"], ground: form["ground"], number: form["number"], reason: form["reason"],
            days: form["days"])
        do {
            try await asking(try context.caseID(), draft, by: context.actor)
            return .redirect(to: "/hidings?done=1")
        } catch let problem as Problem where problem.kind == .invalid {
            return try await page(context, typed: form, problem: problem)
        }
    }

    private func page(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.caseID()
        let offer = try await asking.offer(id, to: context.actor)
        let model = HidingPresenter(bench: bench, t: t).ask(id, offer, typed: typed, problem: problem)
        return .page(HidingAskPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await hidings(context, isDone: request.uri.queryParameters["done"] != nil)
    }

    private func hidings(
        _ context: OfficerContext, isDone: Bool = false, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let rows = try await deciding.list(by: context.actor).map(
            HidingPresenter(bench: bench, t: t, problem: problem).row)
        // What is wrong with a field stands beside it.
        let whole = problem.flatMap { $0.violations.isEmpty ? t.problem($0) : nil }
        let model = HidingsPage.Model(
            rows: rows, notice: isDone ? t("access.done") : nil, problems: whole.map { [$0] } ?? [])
        return .page(HidingsPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func decide(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("hiding")
        guard let deed = HidingDeed(rawValue: try context.parameters.require("deed")) else {
            throw Problem(.missing, "page.unknown")
        }
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            guard let id = ID<EntryHiding>(id) else { throw Problem(.missing, "access.entry-unknown") }
            try await deciding(
                id, deed, by: context.actor,
                confirming: bench.confirming(form, deed.rawValue + "-" + id.rawValue, context))
            return .redirect(to: "/hidings?done=1")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await hidings(context, problem: problem)
        }
    }
}

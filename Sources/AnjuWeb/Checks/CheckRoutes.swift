import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Statutory checks of a case, and what second officers are waited for.
struct CheckRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("checks", use: waiting)
        desk.get("cases/:case/checks", use: show)
        desk.post("cases/:case/checks", use: propose)
        desk.get("cases/:case/checks/:check/compare", use: comparison)
        desk.post("cases/:case/checks/:check/judge", use: judge)
        desk.get("cases/:case/checks/:check/notice.pdf", use: notice)
        desk.post("cases/:case/checks/:check/acts/:act", use: act)
    }

    /// Counts of nobody, for everybody.
    func add(to router: Router<AnjuContext>) {
        router.get("/checks/figures") { [bench] _, context in
            let t = bench.translator(context.language)
            let figures = try await CheckFigures(centre: bench.centre)()
            let model = CheckFiguresPresenter(t: t).page(figures.years, overdue: figures.overdue)
            return Response.page(CheckFiguresPage(model: model, t: t), bench.frame(context), t)
        }
    }

    @Sendable private func waiting(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let lines = try await CheckDesk(centre: bench.centre)(by: context.actor)
        let t = bench.translator(context.language)
        let model = CheckDeskPage.Model(lines: lines.map { CheckPresenter.line($0, bench: bench, t: t) })
        return .page(CheckDeskPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].map(String.init)
        return try await page(context, done: done)
    }

    private func page(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil, panel: String? = nil,
        done: String? = nil
    ) async throws -> Response {
        let view = try await ViewCase(centre: bench.centre)(
            try context.caseID(), showing: .name, by: context.actor)
        let t = bench.translator(context.language)
        var presenter = CheckPresenter(view, actor: context.actor, bench: bench, t: t)
        (presenter.typed, presenter.problem, presenter.panel) = (typed, problem, panel)
        let notice = done.flatMap { t.has("checks.done-" + $0) ? t("checks.done-" + $0) : nil }
        let model = presenter.page(notice: notice)
        return .page(CheckPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func checkID(_ context: OfficerContext) throws -> ID<StatutoryCheck> {
        guard let id = ID<StatutoryCheck>(try context.parameters.require("check")) else {
            throw Problem(.missing, "case.unknown")
        }
        return id
    }

    @Sendable private func propose(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.caseID()
        let (step, question) = (form["step"], form["question"])
        let typed = { (field: String) in form["propose-\(question)-\(field)"] }
        let text = typed("expires").filter { !$0.isWhitespace }
        let expires = text.isEmpty ? nil : CalendarDate(ItemText.date(text))
        let decision = StatutoryCheck.Decision(
            number: typed("decision-number"), hash: typed("decision-hash").filter { !$0.isWhitespace }.lowercased())
        do {
            if !text.isEmpty, expires == nil {
                throw Problem.invalid(decision.violations + [Violation("expires", "date.invalid")])
            }
            _ = try await ProposeCheck(centre: bench.centre)(
                question, at: step, of: id, decision: decision, expires: expires, by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)/checks?done=proposed")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: form, problem: problem, panel: "propose-" + question)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let (id, check, name) = (
            try context.caseID(), try checkID(context), try context.parameters.require("act")
        )
        do {
            if name == "ask" {
                _ = try await AskCheck(centre: bench.centre)(check, by: context.actor)
            } else {
                try await ActOnCheck(centre: bench.centre)(
                    try self.act(name, form, check), on: check, by: context.actor,
                    confirming: bench.confirming(form, "\(name)-\(check.rawValue)", context))
            }
            return .redirect(to: "/cases/\(id.rawValue)/checks?done=" + name)
        } catch let problem as Problem where [.invalid, .conflict, .unavailable, .limited].contains(problem.kind) {
            if problem.kind == .unavailable, !problem.code.hasPrefix("check.") { throw problem }
            return try await page(context, typed: form, problem: problem, panel: name + "-" + check.rawValue)
        }
    }

    private func act(_ name: String, _ form: FormBody, _ check: ID<StatutoryCheck>) throws -> ActOnCheck.Act {
        let typed = { (field: String) in form["\(name)-\(check.rawValue)-\(field)"] }
        let (text, reason) = (typed("until").filter { !$0.isWhitespace }, typed("reason"))
        let until = text.isEmpty ? nil : CalendarDate(ItemText.date(text))
        if !text.isEmpty, until == nil { throw Problem.invalid([Violation("until", "date.invalid")]) }
        switch name {
        case "approve": return .approve
        case "notice": return .notice
        case "defer": return .deferNotice(until: until, reason: reason)
        case "approve-deferral": return .approveDeferral
        case "extend": return .extend(until: until, reason: reason)
        case "approve-extension": return .approveExtension
        case "appeal": return .decideAppeal(CheckAppealOutcome(rawValue: typed("outcome")), reason: reason)
        case "lift": return .lift(reason: reason)
        default: throw Problem(.missing, "page.unknown")
        }
    }

    @Sendable private func comparison(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await comparePage(context)
    }

    private func comparePage(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let (id, check) = (try context.caseID(), try checkID(context))
        let t = bench.translator(context.language)
        do {
            let seen = try await CompareCheck(centre: bench.centre)(check, by: context.actor)
            let view = try await ViewCase(centre: bench.centre)(
                id, showing: .items(ComparePresenter.items), by: context.actor)
            let presenter = ComparePresenter(
                view: view, check: check, seen: seen, bench: bench, t: t, typed: typed, problem: problem)
            return .page(
                ComparePage(model: presenter.page, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
        } catch let problem as Problem where problem.code.hasPrefix("check.") {
            return try await page(context, problem: problem)
        }
    }

    @Sendable private func judge(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let (id, check) = (try context.caseID(), try checkID(context))
        do {
            try await JudgeCheck(centre: bench.centre)(
                CheckVerdict(rawValue: form["verdict"]), reason: form["reason"], mark: form["mark"], of: check,
                by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)/checks?done=judged")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await comparePage(context, typed: form, problem: problem)
        }
    }

    @Sendable private func notice(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let bytes = try await PrintCheckNotice(centre: bench.centre, help: bench.settings.helpNumber)(
            try context.parameters.require("check"), of: try context.caseID(), by: context.actor)
        return .file(bytes, type: "application/pdf", name: "notice.pdf")
    }
}

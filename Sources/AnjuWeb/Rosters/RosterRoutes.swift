import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Rosters, for those who register: an employer by its code, who works there, who began and who left, and a person's work.
struct RosterRoutes: Sendable {
    let bench: Workbench

    static let find = "/employers/find"

    static func path(_ organisation: String) -> String { "/employers/" + organisation }

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("employers/find", use: find)
        desk.get("employers/:organisation/roster", use: show)
        desk.get("employers/:organisation/hires", use: start)
        desk.post("employers/:organisation/hires", use: send)
        desk.post("employers/:organisation/leaves", use: leave)
        desk.get("hire-reports/:report", use: receipt)
        desk.get("people/:person/jobs", use: work)
    }

    private var view: ViewRoster { ViewRoster(centre: bench.centre) }
    private var freshKey: String { (bench.centre.ambient.id() as ID<HireReport>).rawValue }

    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let code = request.uri.queryParameters["code"].map { String($0.prefix(60)) } ?? ""
        var (found, problem): (ViewRoster.Found?, Problem?) = (nil, nil)
        if code.isEmpty {
            try await view.admit(context.actor)
        } else {
            do { found = try await view.find(code, by: context.actor) } catch let fault as Problem
                where fault.kind == .invalid
            { problem = fault }
        }
        let t = bench.translator(context.language)
        let model = RosterPresenter(bench: bench, t: t, problem: problem).find(code, found)
        return .page(
            FindEmployerPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let after = request.uri.queryParameters["after"].map(String.init) ?? ""
        return try await roster(try organisation(context), context, after: after)
    }

    private func roster(
        _ id: ID<Organisation>, _ context: OfficerContext, after: String, typed: FormBody? = nil,
        problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view(of: id, after: ID<Employment>(after), by: context.actor)
        let presenter = RosterPresenter(bench: bench, t: t, typed: typed, problem: problem)
        let key = typed.map { String($0["key"].prefix(100)) } ?? freshKey
        return .page(
            RosterPage(model: presenter.roster(found, after: after, key: key), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }

    @Sendable private func start(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(
            HireForm(today: bench.centre.today, key: freshKey), context, at: try organisation(context))
    }

    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, body) = (try organisation(context), try await FormBody(request, upTo: 1 << 20))
        var form = HireForm(body)
        switch body["do"] {
        // What still stands in the box is read before anybody is reported without it.
        case "register" where form.pile.isEmpty:
            do {
                let draft = form.draft(at: id, language: context.language)
                let done = try await ReportHires(centre: bench.centre)(draft, by: context.actor)
                return .redirect(to: "/hire-reports/" + done.report.id.rawValue)
            } catch let problem as Problem where problem.kind != .refused && problem.code != "employer.unknown" {
                return try await page(form, context, at: id, problem: problem)
            }
        case "add":
            if form.hires.count < HireForm.most { form.hires.append(HireDraft.Hire(StayDraft.Guest([:]))) }
        default: form.readPile(today: bench.centre.today)
        }
        return try await page(form, context, at: id)
    }

    private func page(
        _ form: HireForm, _ context: OfficerContext, at id: ID<Organisation>, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let record = try await view.employer(id, by: context.actor)
        let isBarred = record.suspendedAt != nil
        let problem = problem ?? (isBarred ? Problem(.conflict, "employer.may-not-hire") : nil)
        let presenter = HirePresenter(bench: bench, t: t, organisation: record, form: form, problem: problem)
        return .page(
            CheckInPage(model: presenter.page(), t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func leave(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try organisation(context), try await FormBody(request, upTo: 1 << 17))
        let draft = LeaveDraft(
            from: id, jobs: Set(form.all("job")), until: form["until"], as: form["as"],
            exemption: form["exemption"], lateReason: form["late_reason"],
            key: form["key"].isEmpty ? nil : String(form["key"].prefix(100)))
        do {
            let done = try await EndHires(centre: bench.centre)(draft, by: context.actor)
            return .redirect(to: "/hire-reports/" + done.id.rawValue)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await roster(id, context, after: form["after"], typed: form, problem: problem)
        }
    }

    @Sendable private func receipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.identifier("report", of: HireReport.self, orSay: "roster.unknown")
        let found = try await view.receipt(id, by: context.actor)
        return .page(
            CheckInReceiptPage(model: RosterPresenter(bench: bench, t: t).receipt(found), t: t),
            bench.frame(context), t)
    }

    @Sendable private func work(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.identifier("person", of: Person.self, orSay: "person.unknown")
        let found = try await ViewGuarantees(centre: bench.centre)(of: id, by: context.actor)
        return .page(
            WorkPage(model: WorkPresenter(bench: bench, t: t).page(found), t: t), bench.frame(context), t)
    }

    private func organisation(_ context: OfficerContext) throws -> ID<Organisation> {
        try context.identifier("organisation", of: Organisation.self, orSay: "employer.unknown")
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The licence register, for market regulation.
struct EmployerRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("employers", use: list)
        desk.get("employers/entry", use: entry)
        desk.post("employers/entry", use: write)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let notice = request.uri.queryParameters["done"] == nil ? nil : t("done.registered-employer")
        return try await listing(
            context, start: request.uri.queryParameters["start"].map(String.init) ?? "",
            page: request.uri.queryParameters["page"].flatMap { Int($0) } ?? 0, notice: notice)
    }

    private func listing(
        _ context: OfficerContext, start: String = "", page: Int = 0, code: String = "", fault: Violation? = nil,
        notice: String? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await ViewEmployers(centre: bench.centre).list(start, page: page, by: context.actor)
        let more = "/employers?start=" + LanguageSwitch.encoded(start) + "&page=\(page + 1)"
        let model = EmployersPage.Model(
            code: Field(
                "code", label: t("step.credit-code"), .text(code, TextStyle(isCode: true, maximum: 24)),
                hint: t("employers.code-hint"), width: .half, error: fault.map { t.violation($0) }),
            start: Field("start", label: t("employers.start"), .text(start), isOptional: true, width: .half),
            rows: found.items.map { item in
                let code = item.creditCode ?? ""
                return EmployersPage.Row(
                    name: item.name, code: code, path: "/employers/entry?code=" + code,
                    suspended: item.suspendedAt == nil ? nil : t("employers.suspended"))
            }, morePath: found.hasMore ? more : nil, notice: notice)
        return .page(
            EmployersPage(model: model, t: t), bench.frame(context), t,
            status: fault == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func entry(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let code = request.uri.queryParameters["code"].map(String.init) ?? ""
        do {
            return try await page(code, context)
        } catch let problem as Problem where problem.kind == .invalid {
            return try await listing(context, code: code, fault: problem.violations.first)
        }
    }

    private func page(
        _ code: String, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let registered = try await ViewEmployers(centre: bench.centre)(code, by: context.actor)
        let presenter = EmployerPresenter(bench: bench, t: t, registered: registered, typed: typed, problem: problem)
        return .page(
            EmployerPage(model: presenter.page, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func write(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 17)
        let view = ViewEmployers(centre: bench.centre)
        var typed: [String: String] = [:]
        for item in view.items { typed[item.key] = form.itemValue(item) }
        let sites = form["sites"].split(whereSeparator: \.isNewline).map(String.init)
        do {
            try await RegisterEmployer(centre: bench.centre)(
                typed, sites: sites, version: Int(form["version"]) ?? 0, by: context.actor)
            return .redirect(to: "/employers?done=registered")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await again(form, problem, context)
        }
    }

    /// The page again with what was typed; where the code itself is wrong there is nothing registered to show beside it.
    private func again(_ form: FormBody, _ problem: Problem, _ context: OfficerContext) async throws -> Response {
        let code = form["employer_uscc"]
        if !problem.violations.contains(where: { $0.field == "employer_uscc" }) {
            return try await page(code, context, typed: form, problem: problem)
        }
        let t = bench.translator(context.language)
        let nothing = ViewEmployers.Registered(record: nil, values: [:], sites: [], version: 0)
        let presenter = EmployerPresenter(bench: bench, t: t, registered: nothing, typed: form, problem: problem)
        return .page(EmployerPage(model: presenter.page, t: t), bench.frame(context), t, status: problem.status)
    }
}

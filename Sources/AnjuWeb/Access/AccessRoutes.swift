import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Accounts with their grants, for administrators: proposed by one, approved by another, ended by one.
struct AccessRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("access", use: show)
        desk.post("access", use: propose)
        desk.post("access/grants/:grant/:act", use: act)
        AccountRoutes(bench: bench).add(to: desk)
        AgreementRoutes(bench: bench).add(to: desk)
        desk.get("access/why", use: AccessQuestion(bench: bench).show)
    }

    private var grants: KeepGrants { KeepGrants(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        return try await page(
            context, after: asked["after"].map { String($0) } ?? "", isDone: asked["done"] != nil)
    }

    @Sendable private func propose(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = KeepGrants.Draft(
            login: form["login"], role: form["role"], office: form["office"], from: form["from"],
            until: form["until"])
        do {
            try await grants.propose(draft, by: context.actor)
            return .redirect(to: "/access?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: draft, problem: problem)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<AccountGrant>(try context.parameters.require("grant")) else {
            throw Problem(.missing, "access.entry-unknown")
        }
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            switch try context.parameters.require("act") {
            case "approve":
                try await grants.approve(
                    id, by: context.actor, confirming: bench.confirming(form, id.rawValue, context))
            case "end": try await grants.end(id, by: context.actor)
            default: throw Problem(.missing, "page.unknown")
            }
            return .redirect(to: "/access?done=1")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await page(context, problem: problem)
        }
    }

    private func page(
        _ context: OfficerContext, after: String = "", typed: KeepGrants.Draft? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let listed = try await grants.list(after: after, by: context.actor)
        let presenter = AccessPresenter(bench: bench, t: t, actor: context.actor, problem: problem)
        let model = presenter.grants(listed, typed: typed, notice: isDone ? t("access.done") : nil)
        return .page(
            AccessPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

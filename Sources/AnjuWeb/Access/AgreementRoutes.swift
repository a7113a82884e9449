import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// What departments agreed to share, for administrators.
struct AgreementRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("access/agreements", use: show)
        desk.post("access/agreements", use: propose)
        desk.post("access/agreements/:agreement/:act", use: act)
    }

    private var agreements: KeepAgreements { KeepAgreements(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context, isDone: request.uri.queryParameters["done"] != nil)
    }

    @Sendable private func propose(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = KeepAgreements.Draft(
            giving: form["giving"], receiving: form["receiving"], purpose: form["purpose"], law: form["law"],
            groups: Set(form.all("groups")), area: form["area"], from: form["from"], until: form["until"])
        do {
            try await agreements.propose(draft, by: context.actor)
            return .redirect(to: "/access/agreements?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: draft, problem: problem)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<SharingAgreement>(try context.parameters.require("agreement")) else {
            throw Problem(.missing, "access.entry-unknown")
        }
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            switch try context.parameters.require("act") {
            case "approve":
                try await agreements.approve(
                    id, by: context.actor, confirming: bench.confirming(form, id.rawValue, context))
            case "end": try await agreements.end(id, by: context.actor)
            default: throw Problem(.missing, "page.unknown")
            }
            return .redirect(to: "/access/agreements?done=1")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await page(context, problem: problem)
        }
    }

    private func page(
        _ context: OfficerContext, typed: KeepAgreements.Draft? = nil, problem: Problem? = nil, isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let all = try await agreements.list(by: context.actor)
        let presenter = AccessPresenter(bench: bench, t: t, actor: context.actor, problem: problem)
        let model = presenter.agreements(all, typed: typed, notice: isDone ? t("access.done") : nil)
        return .page(
            AccessPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

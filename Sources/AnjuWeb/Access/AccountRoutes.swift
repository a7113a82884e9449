import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Accounts, and the roles and offices they may have, for administrators.
struct AccountRoutes: Sendable {
    let bench: Workbench

    static let path = "/access/accounts"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("access/accounts", use: show)
        desk.post("access/accounts", use: propose)
        desk.post("access/accounts/:account/:act", use: act)
        desk.get("access/offices", use: offices)
    }

    private var accounts: KeepAccounts { bench.accounts.keep }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        return try await page(
            context, after: asked["after"].map { String($0) } ?? "", isDone: asked["done"] != nil)
    }

    @Sendable private func propose(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = KeepAccounts.Draft(
            login: form["login"], name: form["name"], role: form["role"], office: form["office"],
            station: form["station"], language: form["language"])
        do {
            return shown(try await accounts.propose(draft, by: context.actor), context)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: draft, problem: problem)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<Account>(try context.parameters.require("account")) else {
            throw Problem(.missing, "page.unknown")
        }
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            switch try context.parameters.require("act") {
            case "give":
                return shown(
                    try await accounts.give(
                        id, by: context.actor, confirming: bench.confirming(form, id.rawValue, context)),
                    context)
            case "ask": return shown(try await accounts.askPassword(of: id, by: context.actor), context)
            case "take-back": try await accounts.takeBack(id, by: context.actor)
            case "disable": try await accounts.disable(id, by: context.actor)
            default: throw Problem(.missing, "page.unknown")
            }
            return .redirect(to: Self.path + "?done=1")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await page(context, problem: problem)
        }
    }

    /// One half of a password, on this one page, which nothing leads back to.
    private func shown(_ half: KeepAccounts.Half, _ context: OfficerContext) -> Response {
        let t = bench.translator(context.language)
        let model = PasswordHalfPage.Model(
            name: half.account.name, login: half.account.login, isFirst: half.isFirst, half: half.text,
            until: t.moment(half.until, in: bench.zone))
        return .page(PasswordHalfPage(model: model, t: t), bench.frame(context), t, status: .created)
    }

    @Sendable private func offices(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await ExplainAccess(centre: bench.centre).admit(context.actor)
        let t = bench.translator(context.language)
        let presenter = AccessPresenter(bench: bench, t: t, actor: context.actor)
        return .page(OfficesPage(model: presenter.rolesAndOffices(), t: t), bench.frame(context), t)
    }

    private func page(
        _ context: OfficerContext, after: String = "", typed: KeepAccounts.Draft? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let listed = try await accounts.list(after: after, by: context.actor)
        let presenter = AccessPresenter(bench: bench, t: t, actor: context.actor, problem: problem)
        let model = presenter.accounts(listed, typed: typed, notice: isDone ? t("access.done") : nil)
        return .page(
            AccessPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

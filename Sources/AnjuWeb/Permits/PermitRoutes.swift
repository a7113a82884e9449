import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird
import NIOCore

/// A permit, its card, and the published status list.
struct PermitRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("permits/:permit", use: show)
        desk.get("permits/:permit/card.pdf", use: card)
        desk.post("permits/:permit/status", use: change)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let done = request.uri.queryParameters["done"].map { "done." + String($0) }
        return try await page(context, notice: done.flatMap { t.has($0) ? t($0) : nil })
    }

    private func page(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil, notice: String? = nil
    ) async throws -> Response {
        let view = try await ViewPermit(centre: bench.centre)(
            try context.permitID(), isCard: true, by: context.actor)
        let t = bench.translator(context.language)
        var model = PermitPresenter(bench: bench, t: t, view: view, typed: typed, problem: problem).page(
            for: context.actor)
        model.notice = notice
        return .page(PermitPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func card(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let print = PrintCard(
            centre: bench.centre, isSpecimen: bench.settings.isDemonstration, help: bench.settings.helpNumber)
        let bytes = try await print(try context.permitID(), by: context.actor)
        return .file(bytes, type: "application/pdf", name: "card.pdf")
    }

    @Sendable private func change(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.permitID()
        guard let status = PermitStatus(rawValue: form["status"]) else {
            throw Problem(.invalid, "permit.status-not-open")
        }
        do {
            // Without a version nothing was seen: who may not is told that first.
            let version = Int(form["version"]) ?? -1
            try await ChangePermit(centre: bench.centre)(
                status, of: id, version: version, ground: form[status.rawValue + "-ground"],
                reason: form[status.rawValue + "-words"], by: context.actor)
            return .redirect(to: "/permits/\(id.rawValue)?done=changed")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: form, problem: problem)
        }
    }
}

extension OfficerContext {
    func permitID() throws -> ID<Permit> {
        guard let id = ID<Permit>(try parameters.require("permit")) else { throw Problem(.missing, "permit.unknown") }
        return id
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// A permit and what becomes of it.
struct PermitAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("permits/:permit", use: show)
        desk.post("permits/:permit/status", use: change)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let view = try await ViewPermit(centre: bench.centre)(try context.permitID(), by: context.actor)
        let answer = PermitAnswer(view, today: bench.centre.today, context.language)
        return .json(answer, headers: Response.tag(view.permit.version))
    }

    @Sendable private func change(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, version) = (try context.permitID(), try request.seenVersion())
        var body = try await JSONBody(request)
        let (status, reason) = (body.text("status"), body.text("reason", upTo: JSONBody.words))
        let ground = body.text("ground")
        if !status.isEmpty, PermitStatus(rawValue: status) == nil {
            body.fault("status", "code.unknown", ["value": status])
        }
        try body.finish()
        guard let wanted = PermitStatus(rawValue: status) else { throw Problem(.invalid, "permit.status-not-open") }
        try await ChangePermit(centre: bench.centre)(
            wanted, of: id, version: version, ground: ground, reason: reason, by: context.actor)
        return .done
    }
}

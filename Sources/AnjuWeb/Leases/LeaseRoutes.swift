import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Leases: those of a place, and one, which goes on or ends.
struct LeaseRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places/:place/leases", use: list)
        desk.post("places/:place/leases", use: file)
        desk.get("leases/:lease", use: show)
        desk.post("leases/:lease/renew", use: renew)
        desk.post("leases/:lease/end", use: end)
    }

    static func path(of place: ID<Dwelling>) -> String { PlaceRoutes.path + "/\(place.rawValue)/leases" }
    static func path(of lease: ID<LeaseRecord>) -> String { "/leases/" + lease.rawValue }

    private var keep: KeepLeases { KeepLeases(centre: bench.centre) }
    private var view: ViewLeases { ViewLeases(centre: bench.centre) }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let after = request.uri.queryParameters["after"].flatMap { ID<LeaseRecord>(String($0)) }
        return try await listing(try place(context), context, after: after)
    }

    @Sendable private func file(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try place(context), try await FormBody(request, upTo: 1 << 16))
        do {
            let draft = LeaseDraft(
                of: id, landlord: form["landlord"], first: form["first"], last: form["last"],
                tenants: Set(form.all("tenants")))
            let lease = try await keep.file(draft, by: context.actor)
            return .redirect(to: Self.path(of: lease.id) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await listing(id, context, typed: form, problem: problem)
        }
    }

    private func listing(
        _ id: ID<Dwelling>, _ context: OfficerContext, after: ID<LeaseRecord>? = nil, typed: FormBody? = nil,
        problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view(of: id, after: after, by: context.actor)
        let presenter = LeasePresenter(bench: bench, t: t, typed: typed, problem: problem)
        return .page(
            LeasesPage(model: presenter.list(found), t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try lease(context), context, isDone: request.uri.queryParameters["done"] != nil)
    }

    @Sendable private func renew(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try lease(context), try await FormBody(request, upTo: 1 << 16))
        do {
            let lease = try await keep.renew(id, until: form["last"], by: context.actor)
            return .redirect(to: Self.path(of: lease.id) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try lease(context), try await FormBody(request, upTo: 1 << 16))
        do {
            try await keep.end(id, on: form["day"], as: form["as"], by: context.actor)
            return .redirect(to: Self.path(of: id) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    private func page(
        _ id: ID<LeaseRecord>, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view.one(id, by: context.actor)
        let presenter = LeasePresenter(bench: bench, t: t, typed: typed, problem: problem)
        let model = presenter.page(found.line, at: found.place, notice: isDone ? t("access.done") : nil)
        return .page(LeasePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }

    private func lease(_ context: OfficerContext) throws -> ID<LeaseRecord> {
        try context.identifier("lease", of: LeaseRecord.self, orSay: "lease.unknown")
    }
}

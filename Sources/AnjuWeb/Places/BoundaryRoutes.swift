import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Boundaries that move, for those who register: the buildings of one division come to another.
struct BoundaryRoutes: Sendable {
    let bench: Workbench

    static let path = PlaceRoutes.path + "/boundaries"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places/boundaries", use: show)
        desk.post("places/boundaries", use: move)
        desk.post("places/boundaries/:change/reverse", use: reverse)
    }

    private var moving: MoveBoundary { MoveBoundary(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let t = bench.translator(context.language)
        let notice = asked["moved"].flatMap { Int($0) }.map { t("boundaries.moved", ["count": .number($0)]) }
        return try await page(context, notice: notice ?? (asked["done"] == nil ? nil : t("access.done")))
    }

    @Sendable private func move(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = MoveBoundary.Draft(from: form["from"], to: form["to"], decision: form["decision"])
        do {
            let moved = try await moving(draft, by: context.actor)
            if moved.left.isEmpty { return .redirect(to: Self.path + "?moved=\(moved.places)") }
            return try await page(context, moved: moved)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: draft, problem: problem)
        }
    }

    @Sendable private func reverse(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.identifier("change", of: BoundaryChange.self, orSay: "boundary.unknown")
        do {
            try await moving.reverse(id, by: context.actor)
            return .redirect(to: Self.path + "?done=1")
        } catch let problem as Problem where problem.kind == .conflict {
            return try await page(context, problem: problem)
        }
    }

    private func page(
        _ context: OfficerContext, typed: MoveBoundary.Draft? = nil, moved: MoveBoundary.Moved? = nil,
        problem: Problem? = nil, notice: String? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let areas = try await ViewPlaces(centre: bench.centre).areas(of: context.actor)
        let presenter = BoundaryPresenter(bench: bench, t: t, areas: areas, problem: problem)
        var model = presenter.page(try await moving.list(by: context.actor), typed: typed)
        model.notice = notice
        if let moved {
            model.notice = t("boundaries.moved", ["count": .number(moved.places)])
            model.left = moved.left.map { NavigationItem($0.label, PlaceRoutes.path + "/" + $0.id.rawValue) }
        }
        return .page(BoundariesPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

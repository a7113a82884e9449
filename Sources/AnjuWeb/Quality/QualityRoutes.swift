import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// How good the register is, and the checks at places that say so.
struct QualityRoutes: Sendable {
    let bench: Workbench

    static let path = "/quality"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("quality", use: show)
        desk.get("places/:place/check", use: start)
        desk.post("places/:place/check", use: send)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let asked = request.uri.queryParameters
        let report = try await ViewQuality(centre: bench.centre)(
            asked["quarter"].flatMap { Quarter(String($0)) }, after: asked["after"].flatMap { ID<Stay>(String($0)) },
            by: context.actor)
        return .page(
            QualityPage(model: QualityPresenter(bench: bench, t: t).page(report), t: t), bench.frame(context), t)
    }

    @Sendable private func start(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let way = asked["way"].flatMap { PlaceCheck.Way(rawValue: String($0)) } ?? .desk
        return try await page(try place(context), way, context, isDone: asked["done"] != nil)
    }

    @Sendable private func send(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try place(context), try await FormBody(request, upTo: 1 << 18))
        do {
            let check = try await CheckPlace(centre: bench.centre)(
                PlaceCheckPresenter.draft(form, at: id), by: context.actor)
            return .redirect(to: PlaceCheckPresenter.path(of: id) + "?way=\(check.way.rawValue)&done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            let way = PlaceCheck.Way(rawValue: form["way"]) ?? .desk
            return try await page(id, way, context, typed: form, problem: problem)
        }
    }

    private func page(
        _ id: ID<Dwelling>, _ way: PlaceCheck.Way, _ context: OfficerContext, typed: FormBody? = nil,
        problem: Problem? = nil, isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let sheet = try await CheckPlace(centre: bench.centre).sheet(
            of: id, way, at: typed?["at"] ?? "", by: context.actor)
        let presenter = PlaceCheckPresenter(bench: bench, t: t, typed: typed, problem: problem)
        return .page(
            PlaceCheckPage(model: presenter.page(sheet, notice: isDone ? t("placecheck.kept") : nil), t: t),
            bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }
}

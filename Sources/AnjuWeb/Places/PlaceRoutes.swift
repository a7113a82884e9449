import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The tree of places, for those who register.
struct PlaceRoutes: Sendable {
    let bench: Workbench

    static let path = "/places"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places", use: list)
        desk.post("places/buildings", use: enter)
        desk.post("places/divisions", use: divide)
        BoundaryRoutes(bench: bench).add(to: desk)
        desk.get("places/:place", use: show)
        StayRoutes(bench: bench).add(to: desk)
        QualityRoutes(bench: bench).add(to: desk)
        LeaseRoutes(bench: bench).add(to: desk)
        DwellingRoutes(bench: bench).add(to: desk)
        DueEndorsementRoutes(bench: bench).add(to: desk)
        desk.post("places/:place/:act", use: act)
    }

    private var keep: KeepPlaces { KeepPlaces(centre: bench.centre) }
    private var view: ViewPlaces { ViewPlaces(centre: bench.centre) }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        return try await listing(
            context, area: asked["in"].map(String.init), start: asked["start"].map(String.init) ?? "",
            after: asked["after"].flatMap { ID<Dwelling>(String($0)) })
    }

    private func listing(
        _ context: OfficerContext, area: String? = nil, start: String = "", after: ID<Dwelling>? = nil,
        typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let areas = try await view.areas(of: context.actor)
        let chosen = area.flatMap { $0.isEmpty ? nil : $0 } ?? context.actor.area
        let found = try await view.buildings(of: chosen, start: start, after: after, by: context.actor)
        let presenter = PlacePresenter(bench: bench, t: t, areas: areas, typed: typed, problem: problem)
        return .page(
            PlacesPage(model: presenter.list(found, area: chosen, start: start), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }

    @Sendable private func enter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            let place = try await keep.building(
                KeepPlaces.Draft(name: form["name"], capacity: form["capacity"]), in: form["area"], by: context.actor)
            return .redirect(to: Self.path + "/" + place.id.rawValue)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await listing(context, typed: form, problem: problem)
        }
    }

    @Sendable private func divide(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            let division = Division(code: form["code"], parent: form["parent"], name: form["division"])
            let kept = try await keep.register(division, by: context.actor)
            return .redirect(to: Self.path + "?in=" + kept.code)
        } catch let problem as Problem where problem.kind == .invalid {
            return try await listing(context, typed: form, problem: problem)
        }
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try place(context), context, isDone: request.uri.queryParameters["done"] != nil)
    }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try place(context)
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            try await act(try context.parameters.require("act"), on: id, form, context)
            return .redirect(to: Self.path + "/" + id.rawValue + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    private func act(
        _ name: String, on id: ID<Dwelling>, _ form: FormBody, _ context: OfficerContext
    ) async throws {
        let (actor, version) = (context.actor, Int(form["version"]) ?? 0)
        switch name {
        case "add":
            guard let kind = PlaceKind(rawValue: form["kind"]) else {
                throw Problem.invalid([Violation("kind", "input.choose")])
            }
            let draft = KeepPlaces.Draft(name: form["name"], capacity: form["capacity"])
            try await keep.add(kind, draft, within: id, by: actor)
        case "beds": try await keep.divide(id, into: Int(TypedText.halfWidth(form["beds"])) ?? 0, by: actor)
        case "capacity": try await keep.setCapacity(form["meant-for"], of: id, version: version, by: actor)
        case "close": try await keep.close(id, version: version, by: actor)
        default: throw Problem(.missing, "page.unknown")
        }
    }

    private func page(
        _ id: ID<Dwelling>, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let within = try await view(id, by: context.actor)
        let areas = try await view.areas(of: context.actor)
        let presenter = PlacePresenter(bench: bench, t: t, areas: areas, typed: typed, problem: problem)
        return .page(
            PlacePage(model: presenter.page(within, notice: isDone ? t("access.done") : nil), t: t),
            bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

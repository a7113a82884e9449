import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// What is known of a dwelling, how safe it was found, and where something is still to be put in order.
struct DwellingRoutes: Sendable {
    let bench: Workbench

    static let openPath = "/unsafe"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("unsafe", use: open)
        desk.get("places/:place/dwelling", use: show)
        desk.post("places/:place/dwelling", use: write)
        desk.post("places/:place/safety", use: check)
        desk.post("safety/:check/mended", use: mended)
    }

    static func path(of place: ID<Dwelling>) -> String { PlaceRoutes.path + "/\(place.rawValue)/dwelling" }

    private var keep: KeepDwelling { KeepDwelling(centre: bench.centre) }
    private var view: ViewDwelling { ViewDwelling(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try place(context), context, isDone: request.uri.queryParameters["done"] != nil)
    }

    @Sendable private func write(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try place(context), try await FormBody(request, upTo: 1 << 16))
        let typed = Dictionary(uniqueKeysWithValues: view.items.map { ($0.key, form.itemValue($0)) })
        do {
            try await keep(typed, of: id, version: Int(form["version"]) ?? 0, by: context.actor)
            return .redirect(to: Self.path(of: id) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    @Sendable private func check(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (id, form) = (try place(context), try await FormBody(request, upTo: 1 << 16))
        let items = view.safetyItems + view.safetyDays
        let typed = Dictionary(uniqueKeysWithValues: items.map { ($0.key, form.itemValue($0)) })
        do {
            try await keep.check(typed, of: id, by: context.actor)
            return .redirect(to: Self.path(of: id) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    @Sendable private func mended(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.identifier("check", of: SafetyCheck.self, orSay: "safety.unknown")
        let form = try await FormBody(request, upTo: 1 << 16)
        guard let place = ID<Dwelling>(form["place"]) else { throw Problem(.missing, "place.unknown") }
        do {
            try await keep.mended(id, on: form["mended"], by: context.actor)
            return .redirect(to: Self.path(of: place) + "?done=1")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(place, context, typed: form, problem: problem)
        }
    }

    @Sendable private func open(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let after = request.uri.queryParameters["after"].flatMap { ID<SafetyCheck>(String($0)) }
        let t = bench.translator(context.language)
        let found = try await view.open(after: after, by: context.actor)
        let model = DwellingPresenter(bench: bench, t: t).open(found.lines, next: found.next)
        return .page(OpenSafetyPage(model: model, t: t), bench.frame(context), t)
    }

    private func page(
        _ id: ID<Dwelling>, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil,
        isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view(id, by: context.actor)
        let presenter = DwellingPresenter(bench: bench, t: t, typed: typed, problem: problem)
        let model = presenter.page(found, notice: isDone ? t("access.done") : nil)
        return .page(DwellingPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }
}

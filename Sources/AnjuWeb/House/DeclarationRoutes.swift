import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The codes of doors and what was declared at them, for those who register.
struct DeclarationRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("places/:place/house", use: code)
        desk.post("places/:place/house/make", use: make)
        desk.post("places/:place/house/end", use: end)
        desk.get("declarations", use: list)
        desk.get("declarations/:declaration", use: register)
        desk.post("declarations/:declaration/close", use: close)
    }

    private var keep: KeepHouseCodes { KeepHouseCodes(centre: bench.centre) }
    private var view: ViewDeclarations { ViewDeclarations(centre: bench.centre) }

    private func place(_ context: OfficerContext) throws -> ID<Dwelling> {
        try context.identifier("place", of: Dwelling.self, orSay: "place.unknown")
    }

    @Sendable private func code(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await keep(of: try place(context), by: context.actor)
        let model = HousePresenter(bench: bench, t: t).code(found, isDone: request.uri.queryParameters["done"] != nil)
        return .page(HouseCodePage(model: model, t: t), bench.frame(context), t)
    }

    /// The codes are on this one page, which nothing leads back to.
    @Sendable private func make(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let made = try await keep.make(for: try place(context), by: context.actor)
        let model = HousePresenter(bench: bench, t: t).sheet(made)
        return .page(HouseSheetPage(model: model, t: t), bench.frame(context), t, status: .created)
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try place(context)
        try await keep.end(for: id, by: context.actor)
        return .redirect(to: PlaceRoutes.path + "/\(id.rawValue)/house?done=1")
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let lines = try await view.list(by: context.actor)
        let isDone = request.uri.queryParameters["done"] != nil
        return .page(
            DeclarationsPage(model: HousePresenter(bench: bench, t: t).list(lines, isDone: isDone), t: t),
            bench.frame(context), t)
    }

    private func declaration(_ context: OfficerContext) throws -> ID<Declaration> {
        try context.identifier("declaration", of: Declaration.self, orSay: "declaration.unknown")
    }

    /// The check-in at the door's place, with what was declared standing in it.
    @Sendable private func register(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let found = try await view(try declaration(context), by: context.actor)
        let key = (bench.centre.ambient.id() as ID<CheckIn>).rawValue
        let form = CheckInForm(found.declaration, zone: bench.zone, key: key)
        return try await StayRoutes(bench: bench).page(form, context, at: found.place.id, givesBeds: true)
    }

    @Sendable private func close(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await view.close(try declaration(context), by: context.actor)
        return .redirect(to: "/declarations?done=1")
    }
}

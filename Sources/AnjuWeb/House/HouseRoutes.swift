import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// What is declared at doors: by who moved in, confirmed by who lets the place, registered by the office.
struct HouseRoutes: Sendable {
    let bench: Workbench

    /// What opens without an account: the code at the door or on the card is what lets one in.
    func add(to router: Router<AnjuContext>) {
        router.get("/house/:door", use: show)
        router.post("/house/:door", use: declare)
        router.get("/landlord/:card", use: waiting)
        router.post("/landlord/:card/:declared", use: answer)
        router.get("/declared", use: ask)
        router.post("/declared", use: look)
    }

    private var declaring: DeclareStay { DeclareStay(centre: bench.centre) }
    private var confirming: ConfirmTenants { ConfirmTenants(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: AnjuContext) async throws -> Response {
        try await form(context, [:])
    }

    private func form(_ context: AnjuContext, _ typed: [String: String], problem: Problem? = nil) async throws
        -> Response
    {
        let t = bench.translator(context.language)
        let code = try context.parameters.require("door")
        let place = try await declaring.place(door: code)
        let presenter = HousePresenter(bench: bench, t: t, typed: typed, problem: problem)
        return .page(
            HousePage(model: presenter.form(place, code: code), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }

    @Sendable private func declare(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let body = try await FormBody(request, upTo: 1 << 16)
        var typed = Dictionary(uniqueKeysWithValues: DeclareStay.items.map { ($0, body[$0]) })
        (typed["from"], typed["key"]) = (body["from"], body["key"])
        do {
            let declaration = try await declaring(
                door: try context.parameters.require("door"), typed: typed, from: body["from"],
                key: ID<Declaration>(body["key"]), client: context.client)
            return page(
                HousePresenter(bench: bench, t: bench.translator(context.language)).declared(declaration), context)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .limited {
            return try await form(context, typed, problem: problem)
        }
    }

    private func page(_ model: DeclaredPage.Model, _ context: AnjuContext, status: HTTPResponse.Status = .ok)
        -> Response
    {
        let t = bench.translator(context.language)
        return .page(DeclaredPage(model: model, t: t), bench.frame(context), t, status: status)
    }

    @Sendable private func ask(_ request: Request, _ context: AnjuContext) async throws -> Response {
        page(HousePresenter(bench: bench, t: bench.translator(context.language)).asking(number: "", born: ""), context)
    }

    @Sendable private func look(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let body = try await FormBody(request, upTo: 1 << 16)
        var presenter = HousePresenter(bench: bench, t: bench.translator(context.language))
        do {
            let found = try await ViewDeclarations(centre: bench.centre).own(
                number: body["number"], born: ItemText.date(body["born"]), from: context.client)
            return page(presenter.declared(found), context)
        } catch let problem as Problem where problem.kind == .missing || problem.kind == .limited {
            presenter.problem = problem
            return page(
                presenter.asking(number: body["number"], born: body["born"]), context,
                status: problem.kind == .limited ? .tooManyRequests : .unprocessableContent)
        }
    }

    @Sendable private func waiting(_ request: Request, _ context: AnjuContext) async throws -> Response {
        try await landlord(context, isDone: request.uri.queryParameters["done"] != nil)
    }

    private func landlord(_ context: AnjuContext, isDone: Bool = false, problem: Problem? = nil) async throws
        -> Response
    {
        let t = bench.translator(context.language)
        let code = try context.parameters.require("card")
        let waiting = try await confirming(card: code, from: context.client)
        let presenter = HousePresenter(bench: bench, t: t, problem: problem)
        return .page(
            LandlordPage(model: presenter.landlord(waiting, code: code, isDone: isDone), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }

    @Sendable private func answer(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let body = try await FormBody(request, upTo: 1 << 16)
        let code = try context.parameters.require("card")
        let id = try context.identifier("declared", of: Declaration.self, orSay: "declaration.unknown")
        guard let answer = Declaration.Answer(rawValue: body["answer"]) else {
            return try await landlord(context, problem: Problem.invalid([Violation("answer", "input.choose")]))
        }
        do {
            try await confirming(id, answer, card: code, from: context.client)
            return .redirect(to: "/landlord/\(code)?done=1")
        } catch let problem as Problem where problem.kind == .conflict {
            return try await landlord(context, problem: problem)
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// What people ask for about their data, for the officials who answer it.
struct RequestRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("requests", use: list)
        desk.get("requests/:request", use: show)
        desk.post("requests/:request", use: decide)
        desk.post("requests/:request/lift", use: askToLift)
        desk.post("requests/:request/lift/approve", use: lift)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let found = try await ViewRequests(centre: bench.centre).list(by: context.actor)
        let t = bench.translator(context.language)
        let words = OwnWords(bench: bench, t: t)
        var model = RequestsPage.Model(
            lines: found.map { seen in
                let topic = words.topic(seen.request)
                return RequestsPage.Line(
                    names: CasePresenter.names(seen.person), path: "/requests/" + seen.request.id.rawValue,
                    what: words.ask(seen.request.kind) + (topic.isEmpty ? "" : " · " + topic),
                    clock: RequestsPresenter(bench: bench, t: t, actor: context.actor).clock(seen.request))
            })
        model.notice = request.uri.queryParameters["done"] == "decided" ? t("requests.decided") : nil
        return .page(RequestsPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(
            context, DecideRequest.Decided(nil), done: request.uri.queryParameters["done"].map(String.init))
    }

    private func page(
        _ context: OfficerContext, _ typed: DecideRequest.Decided, reason: String = "", problem: Problem? = nil,
        done: String? = nil
    ) async throws -> Response {
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        let seen = try await ViewRequests(centre: bench.centre)(id, by: context.actor)
        let t = bench.translator(context.language)
        var model = RequestsPresenter(bench: bench, t: t, actor: context.actor).page(
            seen, typed, reason: reason, problem)
        switch done {
        case "lifted": model.said = t("requests.lifted")
        case "asked": model.said = t("requests.lift-waits")
        default: break
        }
        return .page(RequestPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    /// That what was restricted be used again is asked, with a reason.
    @Sendable private func askToLift(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        do {
            try await LiftRestriction(centre: bench.centre).ask(id, reason: form["reason"], by: context.actor)
            return .redirect(to: "/requests/\(id.rawValue)?done=asked")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, DecideRequest.Decided(nil), reason: form["reason"], problem: problem)
        }
    }

    /// What somebody else asked for is used again; the person reads why.
    @Sendable private func lift(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        do {
            try await LiftRestriction(centre: bench.centre)(
                id, by: context.actor, confirming: bench.confirming(form, "lift", context))
            return .redirect(to: "/requests/\(id.rawValue)?done=lifted")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await page(context, DecideRequest.Decided(nil), problem: problem)
        }
    }

    @Sendable private func decide(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        let decided = DecideRequest.Decided(
            RequestDecision.Outcome(rawValue: form["outcome"]), ground: form["ground"], value: form["value"],
            words: form["words"])
        do {
            try await DecideRequest(centre: bench.centre)(id, decided, by: context.actor)
            return .redirect(to: "/requests?done=decided")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, decided, problem: problem)
        }
    }
}

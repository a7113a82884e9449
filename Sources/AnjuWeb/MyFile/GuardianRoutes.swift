import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Who acts for a person in the person's own file: entered and ended at the counter.
struct GuardianRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("people/:person/guardians", use: show)
        desk.post("people/:person/guardians", use: enter)
        desk.post("people/:person/guardians/:guardianship/end", use: end)
    }

    private var use: EnterGuardian { EnterGuardian(centre: bench.centre) }

    private func person(_ context: OfficerContext) throws -> ID<Person> {
        try context.identifier("person", of: Person.self, orSay: "person.unknown")
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].map(String.init)
        return try await page(context, GuardianPresenter.Typed(), done: done)
    }

    private func page(
        _ context: OfficerContext, _ typed: GuardianPresenter.Typed, ending: String? = nil, problem: Problem? = nil,
        done: String? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let standing = try await use.view(try person(context), by: context.actor)
        var model = GuardianPresenter(bench: bench, t: t).page(standing, typed, ending: ending, problem)
        switch done {
        case "entered": model.notice = t("guardians.done")
        case "ended": model.notice = t("guardians.ended")
        default: break
        }
        return .page(GuardiansPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func enter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try person(context)
        let draft = EnterGuardian.Draft(
            number: form["number"], proof: form["proof"], decision: form["decision"],
            seen: Set(EnterGuardian.Seen.allCases.filter { !form["seen-" + $0.rawValue].isEmpty }))
        do {
            try await use(id, draft, by: context.actor)
            return .redirect(to: "/people/\(id.rawValue)/guardians?done=entered")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await page(context, GuardianPresenter.Typed(draft: draft), problem: problem)
        }
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let ward = try person(context)
        let id = try context.identifier("guardianship", of: Guardianship.self, orSay: "guardian.unknown")
        let reason = form["reason-" + id.rawValue]
        do {
            try await use.end(id, over: ward, reason: reason, by: context.actor)
            return .redirect(to: "/people/\(ward.rawValue)/guardians?done=ended")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(
                context, GuardianPresenter.Typed(reasons: [id.rawValue: reason]), ending: id.rawValue,
                problem: problem)
        }
    }
}

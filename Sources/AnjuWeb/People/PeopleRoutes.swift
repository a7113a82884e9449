import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Officers' search; what is asked stands in the body of a post, never in an address.
struct PeopleRoutes: Sendable {
    let bench: Workbench

    static let path = "/people"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("people", use: show)
        desk.post("people/find", use: find)
    }

    private var search: SearchPeople { SearchPeople(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let purpose = search.purposes(of: context.actor).first else {
            throw Problem(.refused, "access.denied")
        }
        return answer(PeoplePresenter(bench, context, purpose), context)
    }

    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let own = search.purposes(of: context.actor)
        let purpose = form["purpose"].isEmpty ? own.first ?? "registration" : form["purpose"]
        var presenter = PeoplePresenter(bench, context, purpose)
        presenter.typed = form["q"]
        do {
            presenter.found = try await search(form["q"], for: purpose, by: context.actor)
            return answer(presenter, context)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .limited {
            presenter.problem = problem
            return answer(presenter, context, status: problem)
        }
    }

    private func answer(
        _ presenter: PeoplePresenter, _ context: OfficerContext, status problem: Problem? = nil
    ) -> Response {
        let t = bench.translator(context.language)
        return .page(PeoplePage(model: presenter.model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

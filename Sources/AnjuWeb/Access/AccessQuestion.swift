import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Why may somebody do something, or why not: asked of the same decision that decides.
struct AccessQuestion: Sendable {
    let bench: Workbench

    @Sendable func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = { (name: String) in request.uri.queryParameters[Substring(name)].map(String.init) ?? "" }
        let t = bench.translator(context.language)
        let question = ExplainAccess.Question(
            login: asked("login"), action: AccessAction(rawValue: asked("action")), purpose: asked("purpose"),
            group: asked("group"), department: asked("department"))
        let explain = ExplainAccess(centre: bench.centre)
        var (answer, problem): (ExplainAccess.Answer?, Problem?) = (nil, nil)
        do {
            if question.login.isEmpty {
                try await explain.admit(context.actor)
            } else {
                answer = try await explain(question, by: context.actor)
            }
        } catch let unknown as Problem where unknown.code == "account.unknown" {
            problem = unknown
        }
        let presenter = AccessPresenter(bench: bench, t: t, actor: context.actor, problem: problem)
        return .page(
            AccessPage(model: presenter.question(question, answer), t: t), bench.frame(context), t,
            status: problem?.status ?? .ok)
    }
}

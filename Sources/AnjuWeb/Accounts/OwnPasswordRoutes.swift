import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// An official's own password.
struct OwnPasswordRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("password", use: show)
        desk.post("password", use: choose)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        return page(context) {
            $0.next = asked["next"].map { LocalPath.safe(String($0)) }
            $0.isDone = asked["done"] != nil && !$0.isNeeded
        }
    }

    @Sendable private func choose(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 20)
        let next = form["next"].isEmpty ? nil : LocalPath.safe(form["next"])
        let carried = form.all("carried")
        let typed = ChoosePassword.Typed(
            current: form["current-password"], chosen: form["chosen-password"], again: form["again-password"])
        let secret: String
        do {
            secret = try await bench.accounts.choose(typed, by: context.actor)
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            let t = bench.translator(context.language)
            return page(context, status: problem.status) {
                ($0.next, $0.carried) = (next, carried)
                $0.faults = Dictionary(
                    problem.violations.map { ($0.field + "-password", t.violation($0)) }
                ) { first, _ in first }
                if problem.violations.isEmpty { $0.problem = t.problem(problem) }
            }
        }
        let kept = await InterruptedIntake(bench: bench).arrived(carried, as: context.signedIn.account)
        var response =
            resumed(carried, context) ?? .redirect(to: kept ?? next ?? OwnPasswordPage.path + "?done=1")
        response.setCookie(bench.settings.cookie(secret, maxAge: nil))
        return response
    }

    /// The form that the sign-in came between, to be sent again.
    private func resumed(_ pieces: [String], _ context: OfficerContext) -> Response? {
        guard let letter = InterruptedForm(bench: bench).arrived(pieces, as: context.signedIn.account.id) else {
            return nil
        }
        let t = bench.translator(context.language)
        let form = ResendForm(path: letter.path, values: letter.values)
        return .page(CarriedPage(form: form, t: t), bench.frame(context), t)
    }

    private func page(
        _ context: OfficerContext, status: HTTPResponse.Status = .ok, _ change: (inout OwnPasswordPage.Model) -> Void
    ) -> Response {
        var model = OwnPasswordPage.Model(isNeeded: context.signedIn.account.passwordGivenAt != nil)
        change(&model)
        let t = bench.translator(context.language)
        var frame = bench.frame(context)
        if model.isNeeded { frame.navigation = [] }
        return .page(OwnPasswordPage(model: model, t: t), frame, t, status: status)
    }
}

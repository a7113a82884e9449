import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// A registration that was sent after its session had ended: it goes sealed through the sign-in and is a draft behind it.
struct InterruptedIntake: Sendable {
    let bench: Workbench

    /// The sign-in page that carries the form, or says that it was too long to be carried; `nil` for every other request.
    func page(_ request: Request, _ context: AnjuContext) async throws -> Response? {
        let path = request.uri.path.split(separator: "/").map(String.init)
        guard request.method == .post, path.first == "intake", path.count <= 2,
            let secret = request.cookies[bench.settings.sessionCookie]?.value,
            let body = try? await FormBody(
                request,
                upTo: try await bench.accounts.knows(secret) ? InterruptedForm.most : Arrival.longestOfStrangers,
                longestValue: IntakeRoutes.longestValue)
        else { return nil }
        let procedure = path.count == 2 ? path[1] : body["procedure"]
        guard bench.rulebook.procedure(procedure) != nil else { return nil }
        let form = IntakeForm(
            body, procedure: procedure, dictionary: bench.centre.dictionary,
            freshKey: bench.centre.ambient.token().text)
        let text = try await CarriedForm(centre: bench.centre).text(form.kept(in: bench.centre), ofSession: secret)
        return SignInRoutes(bench: bench).carrying(CarriedPieces.cut(text), context)
    }

    /// Keeps what came through the sign-in, for the account that it was typed by; answers where it is now, or `nil` where it
    /// cannot be.
    func arrived(_ pieces: [String], as account: AccountRecord) async -> String? {
        guard !pieces.isEmpty, let form = CarriedForm(centre: bench.centre).form(pieces.joined(), for: account.id)
        else { return nil }
        let actor = Accounts.actor(account, rulebook: bench.rulebook)
        guard let draft = try? await keep(form, actor) else { return nil }
        return "/intake/drafts/\(draft.rawValue)?said=carried"
    }

    /// Kept elsewhere meanwhile: both stay, this one under a key of its own.
    private func keep(_ form: KeepDraft.Form, _ actor: Actor) async throws -> ID<RegistrationDraft> {
        do {
            return try await KeepDraft(centre: bench.centre)(form, by: actor).id
        } catch let problem as Problem where problem.code == "draft.changed" {
            var form = form
            (form.key, form.version) = (bench.centre.ambient.token().text, nil)
            return try await KeepDraft(centre: bench.centre)(form, by: actor).id
        }
    }
}

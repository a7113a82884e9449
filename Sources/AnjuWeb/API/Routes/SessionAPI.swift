import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// A session for a program that acts for an official: opened by name and password, carried as a bearer token.
struct SessionAPI: Sendable {
    let bench: Workbench

    func add(to open: RouterGroup<AnjuContext>, and desk: RouterGroup<OfficerContext>) {
        open.post("sessions", use: begin)
        desk.delete("sessions/current", use: end)
    }

    @Sendable private func begin(_ request: Request, _ context: AnjuContext) async throws -> Response {
        var body = try await JSONBody(request)
        let (login, password) = (body.text("login", upTo: 40), body.text("password", upTo: 256))
        try body.finish()
        let session = try await bench.signIn(
            login: login, password: password, from: context.client, tells: false)
        let actor = Accounts.actor(session.account, rulebook: bench.rulebook)
        let official = SessionAnswer.Official(
            name: actor.name, role: actor.role, office: actor.office, department: actor.department)
        let answer = SessionAnswer(secret: session.secret, idleSeconds: Accounts.idle, official: official)
        return .json(answer, status: .created)
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await bench.accounts.signOut(context.signedIn.secret, by: context.actor)
        return .done
    }
}

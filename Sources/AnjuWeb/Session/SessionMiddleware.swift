import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Reads the session and the language of a request.
struct SessionMiddleware: RouterMiddleware {
    let bench: Workbench

    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        var (request, context) = (request, context)
        context.path = request.uri.description
        // Before anything is looked up: a session that ends while a form trickles in acts no more when it is there.
        do { try await collect(&request) } catch let problem as Problem { context.arrivalProblem = problem }
        if bench.settings.isBehindProxy, let client = ForwardedAddress.last(in: request.headers) {
            context.client = client
        }
        if let secret = secret(request), secret.utf8.count == 64 {
            do {
                if let session = try await bench.accounts.resume(secret) {
                    // A database that cannot write now says so where it is needed; the session is used all the same.
                    if session.isTouchDue { try? await bench.accounts.touch(secret) }
                    let actor = Accounts.actor(session.account, rulebook: bench.rulebook)
                    context.signedIn = SignedIn(account: session.account, actor: actor, secret: secret)
                }
            } catch let problem as Problem {
                // Pages that need nobody stay up.
                context.sessionProblem = problem
            }
        }
        try await resumeOwn(request, &context)
        context.language = language(request, of: context.signedIn?.account.language ?? context.own?.session.language)
        return try await next(request, context)
    }

    /// Reads what is sent; of a stranger no more than a page of theirs asks for.
    private func collect(_ request: inout Request) async throws {
        var most = Arrival.longestOfStrangers
        if !Arrival.comes(with: request, within: most), let secret = secret(request), secret.utf8.count == 64,
            try await bench.accounts.knows(secret)
        {
            most = Arrival.longest
        }
        guard Arrival.comes(with: request, within: most) else { return }
        try await Arrival(seconds: bench.settings.longestArrival).collect(&request, upTo: most)
    }

    /// A person's session is looked up where it can open something: on the pages of the own file, and where programs ask for it.
    private func resumeOwn(_ request: Request, _ context: inout AnjuContext) async throws {
        let path = request.uri.path
        guard path.hasPrefix("/my-file") || path.hasPrefix(APIRoutes.root + "/own-file/"),
            let secret = request.cookies[bench.settings.ownCookie]?.value, secret.utf8.count == 64
        else { return }
        do {
            context.own = try await OwnSessions(centre: bench.centre).resume(secret).map {
                SignedInPerson(session: $0, secret: secret)
            }
        } catch let problem as Problem {
            context.sessionProblem = problem
        }
    }

    /// A call of the API that carries `Authorization` acts by that alone; everything else by the cookie.
    private func secret(_ request: Request) -> String? {
        if request.uri.path.hasPrefix("/api/"), let text = request.headers[.authorization] {
            return text.lowercased().hasPrefix("bearer ") ? String(text.dropFirst(7)) : nil
        }
        return request.cookies[bench.settings.sessionCookie]?.value
    }

    /// The one chosen on a page, else the reader's own, else the browser's, else the pack's first.
    private func language(_ request: Request, of reader: LanguageTag?) -> LanguageTag {
        let offered = bench.rulebook.pack.languages
        if let chosen = request.cookies[bench.settings.languageCookie]?.value, offered.contains(LanguageTag(chosen)) {
            return LanguageTag(chosen)
        }
        if let reader, offered.contains(reader) { return reader }
        let header = request.headers[.acceptLanguage] ?? ""
        return LanguageChoice.best(for: header, among: offered) ?? offered.first ?? .chinese
    }
}

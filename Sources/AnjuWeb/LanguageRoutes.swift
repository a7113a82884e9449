import AnjuCore
import AnjuDomain
import Hummingbird

/// Keeps the language that somebody chose and leads back to the page they were on.
struct LanguageRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/language/:tag", use: choose)
    }

    @Sendable private func choose(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let tag = LanguageTag(try context.parameters.require("tag"))
        guard bench.rulebook.pack.languages.contains(tag) else { throw Problem(.missing, "page.unknown") }
        var response = Response.redirect(to: LocalPath.safe(request.uri.queryParameters["to"].map(String.init)))
        response.setCookie(
            Cookie(
                name: bench.settings.languageCookie, value: tag.rawValue, maxAge: 31_536_000, path: "/",
                secure: bench.settings.isSecure, httpOnly: true, sameSite: .lax))
        return response
    }
}

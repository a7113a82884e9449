import AnjuCore
import HTTPTypes
import Hummingbird

/// Puts the headers on every answer, errors too, that keep a browser from doing what no page of ours needs.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'
        """

    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[Names.referrerPolicy] = "no-referrer"
        response.headers[Names.openerPolicy] = "same-origin"
        response.headers[Names.resourcePolicy] = "same-origin"
        response.headers[Names.permissions] = "camera=(self), geolocation=(), microphone=()"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        return response
    }

    private enum Names {
        static let referrerPolicy = name("Referrer-Policy")
        static let openerPolicy = name("Cross-Origin-Opener-Policy")
        static let resourcePolicy = name("Cross-Origin-Resource-Policy")
        static let permissions = name("Permissions-Policy")

        private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .cacheControl }
    }
}

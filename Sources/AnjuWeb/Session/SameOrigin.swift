import AnjuCore
import HTTPTypes
import Hummingbird

/// Refuses a request that changes something and comes from another site (ASVS 3.5.1).
///
/// `Sec-Fetch-Site` decides where the browser sends it, else `Origin`; a browser session without either is refused.
struct SameOrigin: RouterMiddleware {
    /// Whether pages come over TLS; then nothing that came without it is ours.
    let isSecure: Bool

    private static let site = HTTPField.Name("Sec-Fetch-Site")

    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        switch request.method {
        case .get, .head, .options: return try await next(request, context)
        default: break
        }
        // A bearer's secret is never sent by a browser on its own; a call without a cookie acts for nobody.
        let isBearer = request.headers[.authorization] != nil
        let hasCookie = request.cookies["anju"] != nil || request.cookies["__Host-anju"] != nil
        if request.uri.path.hasPrefix("/api/"), isBearer || !hasCookie {
            return try await next(request, context)
        }
        guard isOwn(request) else { throw Problem(.refused, "request.other-site") }
        return try await next(request, context)
    }

    private func isOwn(_ request: Request) -> Bool {
        if let site = Self.site, let value = request.headers[site] { return value == "same-origin" || value == "none" }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return false }
        return origin == "https://" + host || (!isSecure && origin == "http://" + host)
    }
}

import AnjuCore
import HTTPTypes
import Hummingbird

/// Takes an address with a NUL in it for a page that does not exist: no page of ours has one, and PostgreSQL keeps none.
///
/// The API reads no text of an address that it looks up as it came.
struct PlainAddress: RouterMiddleware {
    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/api/") || !request.uri.description.contains("%00") else {
            throw Problem(.missing, "page.unknown")
        }
        return try await next(request, context)
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// Leads who asks for a page by a file that was folded into another to the same page of that one; for whoever may not open both
/// there is no such file.
struct FoldedFiles: RouterMiddleware {
    let bench: Workbench

    func handle(
        _ request: Request, context: OfficerContext, next: (Request, OfficerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem where problem.code == "person.unknown" && request.method == .get {
            guard let id = Self.person(in: request),
                let kept = try await FollowMerge(centre: bench.centre)(id, for: context.actor)
            else { throw problem }
            return .redirect(to: request.uri.string.replacing(id.rawValue, with: kept.rawValue))
        }
    }

    private static func person(in request: Request) -> ID<Person>? {
        let parts = request.uri.path.split(separator: "/").map(String.init)
        if parts.first == "people", parts.count > 1 { return ID<Person>(parts[1]) }
        return request.uri.queryParameters["person"].flatMap { ID<Person>(String($0)) }
    }
}

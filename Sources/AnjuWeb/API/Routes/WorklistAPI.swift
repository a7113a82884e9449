import AnjuCore
import AnjuDomain
import AnjuServices
import HTTPTypes
import Hummingbird

/// What waits for the official's department, a page at a time.
struct WorklistAPI: Sendable {
    let bench: Workbench

    private static let link = HTTPField.Name("Link")

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("worklist", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let cursor = request.uri.queryParameters["cursor"].map(String.init)
        let found = try await Worklist(centre: bench.centre)(
            after: cursor, size: try Self.size(request), isNamed: false, by: context.actor)
        var headers: HTTPFields = [:]
        if let next = found.next, let link = Self.link {
            headers[link] = "<\(APIRoutes.root)/worklist?cursor=\(next)>; rel=\"next\""
        }
        return .json(WorklistAnswer(found), headers: headers)
    }

    /// Counts where a list begins; a cursor keeps the size of its list's pages.
    private static func size(_ request: Request) throws -> Int {
        let query = request.uri.queryParameters
        let limit = query["limit"].map { Int(String($0)) ?? 0 } ?? 50
        guard (1...50).contains(limit) else {
            throw Problem.invalid([Violation("?limit", "number.range", ["minimum": "1", "maximum": "50"])])
        }
        return limit
    }
}

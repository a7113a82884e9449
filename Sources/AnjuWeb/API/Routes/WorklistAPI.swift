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
        let here = try cursor(request)
        let found = try await Worklist(centre: bench.centre)(page: here.page, size: here.size, by: context.actor)
        let next = found.hasMore ? WorklistCursor(page: here.page + 1, size: here.size) : nil
        var headers: HTTPFields = [:]
        if let next, let link = Self.link {
            headers[link] = "<\(APIRoutes.root)/worklist?cursor=\(next.text)>; rel=\"next\""
        }
        return .json(WorklistAnswer(found, next: next), headers: headers)
    }

    /// A cursor keeps the size of its list's pages; `limit` counts where a list begins.
    private func cursor(_ request: Request) throws -> WorklistCursor {
        let query = request.uri.queryParameters
        let limit = query["limit"].map { Int(String($0)) ?? 0 } ?? 50
        guard (1...50).contains(limit) else {
            throw Problem.invalid([Violation("?limit", "number.range", ["minimum": "1", "maximum": "50"])])
        }
        guard let text = query["cursor"] else { return WorklistCursor(page: 0, size: limit) }
        guard let cursor = WorklistCursor(String(text)) else {
            throw Problem.invalid([Violation("?cursor", "input.invalid")])
        }
        return cursor
    }
}

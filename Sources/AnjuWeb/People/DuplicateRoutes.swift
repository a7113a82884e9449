import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Files that could be one person's, for those who keep the register.
struct DuplicateRoutes: Sendable {
    let bench: Workbench

    static let path = "/duplicates"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("duplicates", use: list)
        desk.get("duplicates/:pair", use: show)
        desk.post("duplicates/:pair", use: answer)
    }

    private var review: ReviewDuplicates { ReviewDuplicates(centre: bench.centre) }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let found = try await review.list(by: context.actor)
        let t = bench.translator(context.language)
        let isDone = request.uri.queryParameters["done"] != nil
        let model = DuplicatePresenter(bench: bench, t: t).list(
            found.waiting, found.same, done: isDone ? t("duplicates.done") : nil)
        return .page(DuplicatesPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try pair(context), context)
    }

    private func pair(_ context: OfficerContext) throws -> ID<DuplicatePair> {
        try context.identifier("pair", of: DuplicatePair.self, orSay: "duplicate.unknown")
    }

    private func page(
        _ id: ID<DuplicatePair>, _ context: OfficerContext, problem: Problem? = nil
    ) async throws -> Response {
        let comparison = try await review.view(id, by: context.actor)
        let t = bench.translator(context.language)
        let model = DuplicatePresenter(bench: bench, t: t).page(comparison, problem)
        return .page(DuplicatePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func answer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try pair(context)
        let form = try await FormBody(request, upTo: 1 << 16)
        guard let answer = ReviewDuplicates.Answer(rawValue: form["answer"]) else {
            let fault = Problem.invalid([Violation("answer", "input.choose")])
            return try await page(id, context, problem: fault)
        }
        do {
            try await review.answer(answer, id, version: Int(form["version"]) ?? 0, by: context.actor)
            return .redirect(to: Self.path + "?done=1")
        } catch let problem as Problem where problem.kind == .conflict {
            return try await page(id, context, problem: problem)
        }
    }
}

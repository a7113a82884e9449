import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Two files of one person become one, by another official than who found them to be one, and two again.
struct MergeRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("duplicates/:pair/merge", use: show)
        desk.post("duplicates/:pair/merge", use: merge)
        desk.get("people/:person/merges", use: history)
        desk.post("people/:person/merges/:merge/undo", use: undo)
    }

    private var merging: MergePeople { MergePeople(centre: bench.centre) }
    private var parting: UnmergePeople { UnmergePeople(centre: bench.centre) }

    private func pair(_ context: OfficerContext) throws -> ID<DuplicatePair> {
        try context.identifier("pair", of: DuplicatePair.self, orSay: "duplicate.unknown")
    }

    private func person(_ context: OfficerContext) throws -> ID<Person> {
        try context.identifier("person", of: Person.self, orSay: "person.unknown")
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try pair(context), context)
    }

    private func page(
        _ id: ID<DuplicatePair>, _ context: OfficerContext, typed: MergePeople.Draft = .init(),
        problem: Problem? = nil
    ) async throws -> Response {
        let preview = try await merging.view(id, by: context.actor)
        let t = bench.translator(context.language)
        let model = MergePresenter(bench: bench, t: t, problem: problem).page(preview, typed)
        return .page(MergePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func merge(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try pair(context)
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = MergePeople.Draft(
            keep: form["keep"], reason: form["reason"], words: form["words"], seen: form["seen"])
        do {
            let kept = try await merging(
                id, draft, by: context.actor, confirming: bench.confirming(form, "merge", context))
            return .redirect(to: Self.path(of: kept) + "?done=merged")
        } catch let problem as Problem
            where [.invalid, .limited].contains(problem.kind) || problem.code == "merge.changed"
        {
            return try await page(id, context, typed: draft, problem: problem)
        }
    }

    @Sendable private func history(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(try person(context), context, done: request.uri.queryParameters["done"].map(String.init))
    }

    private func page(
        _ id: ID<Person>, _ context: OfficerContext, typed: UnmergePeople.Draft = .init(), problem: Problem? = nil,
        done: String? = nil
    ) async throws -> Response {
        let history = try await parting.history(of: id, by: context.actor)
        let t = bench.translator(context.language)
        var model = MergePresenter(bench: bench, t: t, problem: problem).history(history, typed)
        switch done {
        case "merged": model.notice = t("merge.done")
        case "undone": model.notice = t("merge.undone")
        default: break
        }
        return .page(MergesPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func undo(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let person = try person(context)
        let id = try context.identifier("merge", of: PersonMerge.self, orSay: "merge.unknown")
        let form = try await FormBody(request, upTo: 1 << 16)
        let draft = UnmergePeople.Draft(
            theirs: Set(form.all("theirs")), reason: form["reason"], words: form["words"], seen: form["seen"])
        do {
            try await parting(id, of: person, draft, by: context.actor)
            return .redirect(to: Self.path(of: person) + "?done=undone")
        } catch let problem as Problem where [.invalid, .conflict].contains(problem.kind) {
            return try await page(person, context, typed: draft, problem: problem)
        }
    }

    /// The page of what became of a file.
    static func path(of person: ID<Person>) -> String { "/people/\(person.rawValue)/merges" }
}

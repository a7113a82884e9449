import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Where sources disagree, and settling it.
struct ConflictRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/conflicts", use: show)
        desk.post("cases/:case/conflicts/:item", use: settle)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context)
    }

    private func page(
        _ context: OfficerContext, typed: (item: String, form: FormBody)? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let shown = try await ViewConflicts(centre: bench.centre)(of: try context.caseID(), by: context.actor)
        let presenter = ConflictsPresenter(
            bench: bench.deciding(by: shown.view.rulebook), t: t, shown: shown, typed: typed, problem: problem)
        return .page(
            ConflictsPage(model: presenter.page, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func settle(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let (id, item) = (try context.caseID(), try context.parameters.require("item"))
        do {
            try await SettleConflict(centre: bench.centre)(
                try decision(form, item), on: item, of: id, seen: form["seen"], reason: form[item + "-reason"],
                by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)?done=settled")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: (item, form), problem: problem)
        }
    }

    private func decision(_ form: FormBody, _ item: String) throws -> SettleConflict.Decision {
        let choice = form[item + "-choice"]
        switch choice {
        case "": throw Problem.invalid([Violation("choice", "input.choose")])
        case ConflictsPresenter.keep: return .keep
        case ConflictsPresenter.write:
            let known = bench.centre.dictionary.item(item)
            let text =
                known?.type == .codeMulti ? form.all(item + "-other").joined(separator: ",") : form[item + "-other"]
            return .write(text)
        default: return .take(conflict: choice)
        }
    }
}

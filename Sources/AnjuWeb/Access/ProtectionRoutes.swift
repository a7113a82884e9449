import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Blocks what is held of a person at risk, and lifts it; two people close and two open.
struct ProtectionRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/protection", use: show)
        desk.post("cases/:case/protection", use: block)
        desk.post("cases/:case/protection/:block/:deed", use: act)
        desk.post("cases/:case/sheet/allow", use: allowSheet)
    }

    private var protect: ProtectPerson { ProtectPerson(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context, isDone: request.uri.queryParameters["done"] != nil)
    }

    @Sendable private func block(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.caseID()
        let isWhole = form["extent"] == "person"
        guard let level = Block.Level(rawValue: form["level"]), isWhole || !form.all("groups").isEmpty else {
            let faults = Block.Level(rawValue: form["level"]) == nil ? [Violation("level", "input.choose")] : []
            let whole = isWhole || !form.all("groups").isEmpty ? [] : [Violation("groups", "input.choose")]
            return try await page(context, typed: form, problem: Problem.invalid(faults + whole))
        }
        do {
            try await protect.block(isWhole ? [] : Set(form.all("groups")), of: id, level, by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)/protection?done=1")
        } catch let problem as Problem where problem.kind == .invalid {
            return try await page(context, typed: form, problem: problem)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.caseID()
        guard let block = ID<Block>(try context.parameters.require("block")) else {
            throw Problem(.missing, "access.entry-unknown")
        }
        guard let deed = ProtectPerson.Deed(rawValue: try context.parameters.require("deed")) else {
            throw Problem(.missing, "page.unknown")
        }
        let form = try await FormBody(request, upTo: 1 << 16)
        do {
            let key = deed.rawValue + "-" + block.rawValue
            try await protect(
                deed, block, in: id, by: context.actor, confirming: bench.confirming(form, key, context))
            return .redirect(to: "/cases/\(id.rawValue)/protection?done=1")
        } catch let problem as Problem where [.invalid, .limited].contains(problem.kind) {
            return try await page(context, problem: problem)
        }
    }

    /// The second official allows the sheet that a clerk asked for.
    @Sendable private func allowSheet(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.caseID()
        let form = try await FormBody(request, upTo: 1 << 16)
        let read = AllowOwnSheet.Read(
            askedBy: form["asked-by"], askedAt: Instant(milliseconds: Int64(form["asked-at"]) ?? 0))
        do {
            try await AllowOwnSheet(centre: bench.centre)(
                read, in: id, by: context.actor, confirming: bench.confirming(form, "sheet", context))
            return .redirect(to: "/cases/\(id.rawValue)/protection?done=1")
        } catch let problem as Problem where [.invalid, .limited, .conflict].contains(problem.kind) {
            return try await page(context, problem: problem)
        }
    }

    private func page(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil, isDone: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.caseID()
        let standing = try await protect.list(of: id, by: context.actor)
        let asked = try await AllowOwnSheet(centre: bench.centre).asked(in: id, by: context.actor)
        let presenter = ProtectionPresenter(bench: bench, t: t, actor: context.actor, problem: problem)
        let model = presenter.page(
            id, standing, asked: asked, typed: typed, notice: isDone ? t("access.done") : nil)
        return .page(
            AccessPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

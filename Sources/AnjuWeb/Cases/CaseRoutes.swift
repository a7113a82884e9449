import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// A case and its papers.
struct CaseRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case", use: show)
        desk.get("cases/:case/forms.pdf", use: forms)
        desk.get("cases/:case/forms/:form", use: form)
        desk.post("cases/:case/rules", use: rules)
        desk.get("cases", use: find)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.caseID()
        let view = try await ViewCase(centre: bench.centre)(id, showing: CasePresenter.showing, by: context.actor)
        let t = bench.translator(context.language)
        let notice = request.uri.queryParameters["done"].map(String.init).flatMap {
            t.has("done." + $0) ? t("done." + $0) : nil
        }
        let model = CasePresenter(view, bench: bench, t: t).page(for: context.actor, notice: notice)
        return .page(CasePage(model: model, t: t), bench.frame(context), t)
    }

    /// The case goes on under the version of the rules in force.
    @Sendable private func rules(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.caseID()
        do {
            try await ChangeRules(centre: bench.centre)(
                of: id, reason: form["rules-words"], version: Int(form["version"]), by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)?done=rules")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            let view = try await ViewCase(centre: bench.centre)(id, showing: CasePresenter.showing, by: context.actor)
            let t = bench.translator(context.language)
            let fault = problem.violations.first.map { t.violation($0) }
            let presenter = CasePresenter(view, bench: bench, t: t)
            let model = presenter.page(
                for: context.actor, problem: fault == nil ? t.problem(presenter.named(problem)) : nil,
                typed: (form["rules-words"], fault))
            return .page(CasePage(model: model, t: t), bench.frame(context), t, status: problem.status)
        }
    }

    /// Every form of the case in one file.
    @Sendable private func forms(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let bytes = try await PrintForms(centre: bench.centre)(of: try context.caseID(), by: context.actor)
        return .file(bytes, type: "application/pdf", name: "forms.pdf")
    }

    /// One form of the case: as a file under its name with `.pdf`, else as a page that says the same.
    @Sendable private func form(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let name = try context.parameters.require("form")
        let (id, print) = (try context.caseID(), PrintForm(centre: bench.centre))
        if name.hasSuffix(".pdf") {
            let bytes = try await print(String(name.dropLast(4)), of: id, by: context.actor)
            return .file(bytes, type: "application/pdf", name: name)
        }
        let t = bench.translator(context.language)
        let paper = try await print.filled(name, of: id, by: context.actor, in: t.language)
        let model = FormPresenter(bench: bench, t: t, paper: paper, code: name).page(casePath: "/cases/" + id.rawValue)
        return .page(FormPrintPage(model: model, t: t), bench.frame(context), t)
    }

    /// A case by its number, typed into the list's search.
    @Sendable private func find(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let number = request.uri.queryParameters["q"].map(String.init) ?? ""
        let id = try await FindCase(centre: bench.centre)(number: number, by: context.actor)
        return .redirect(to: "/cases/" + id.rawValue)
    }
}

extension OfficerContext {
    /// The case named in the path; what is no identifier is a page that does not exist.
    func caseID() throws -> ID<Case> {
        guard let id = ID<Case>(try parameters.require("case")) else { throw Problem(.missing, "case.unknown") }
        return id
    }
}

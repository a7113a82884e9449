import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The work of one step.
struct StepRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/steps/:step", use: show)
        // A path of its own for both: the router does not look on at `:act` where a literal name has matched.
        desk.get("cases/:case/steps/:step/begin", use: beginning)
        desk.post("cases/:case/steps/:step/begin", use: begin)
        desk.post("cases/:case/steps/:step", use: capture)
        desk.post("cases/:case/steps/:step/:act", use: act)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let creditCode = request.uri.queryParameters["credit-code"].map(String.init)
        return try await page(context, creditCode: creditCode)
    }

    private func page(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil, act: String? = nil,
        creditCode: String? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let view = try await ViewStep(centre: bench.centre)(
            try context.parameters.require("step"), of: try context.caseID(),
            showing: .items(CasePresenter.factItems), isFirst: typed == nil, by: context.actor)
        var presenter = StepPresenter(bench: bench.deciding(by: view.view.rulebook), t: t, step: view)
        (presenter.typed, presenter.problem, presenter.creditCode) = (typed, problem, creditCode)
        presenter.act = act
        let page = StepPage(model: presenter.page(for: context.actor), t: t)
        return .page(page, bench.frame(context), t, status: problem?.status ?? .ok)
    }

    /// The step's own form: saved, or saved and completed.
    @Sendable private func capture(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 2 << 20)
        let (id, step) = (try context.caseID(), try context.parameters.require("step"))
        let capture = captureRequest(form)
        do {
            let outcome = try await ActOnCase(centre: bench.centre)(
                .capture(capture, complete: form["do"] != "save"), step: step, of: id, version: capture.version,
                by: context.actor)
            if !outcome.open.isEmpty { return try await page(context, typed: form, problem: .invalid(outcome.open)) }
            if let permit = outcome.permit {
                return .redirect(to: "/permits/\(permit.rawValue)?done=" + (outcome.became ?? "issued"))
            }
            return .redirect(to: "/cases/\(id.rawValue)?done=" + (form["do"] == "save" ? "saved" : "completed"))
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: form, problem: problem)
        }
    }

    private func captureRequest(_ form: FormBody) -> CaptureRequest {
        var typed: [String: String] = [:]
        for item in bench.centre.everyItem {
            let value = form.itemValue(item)
            if !value.isEmpty { typed[item.key] = value }
        }
        let papers = form.values.keys.filter { $0.hasPrefix("paper.") && !form[$0].isEmpty }.map {
            String($0.dropFirst(6))
        }
        var request = CaptureRequest(
            typed: typed, papersSeen: Set(papers), present: Set(form.all("present")), version: Int(form["version"]))
        request.still = form.still
        request.overrule = form["overrule"]
        return request
    }

    /// Every other way to end or hold it.
    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 20)
        let (id, step, name) = (
            try context.caseID(), try context.parameters.require("step"), try context.parameters.require("act")
        )
        let version = Int(form["version"])
        do {
            switch name {
            case "employer": return try await employer(form["credit-code"], step, id, version, context)
            case "transfer", "withdraw": try await end(name, form, id, version, context)
            default: try await hold(name, form, step, id, version, context)
            }
            // Who handed a case over sees it no more.
            if name == "transfer" { return .redirect(to: "/worklist?done=transfer") }
            if name == "assign" { return .redirect(to: "/cases/\(id.rawValue)/steps/\(step)") }
            return .redirect(to: "/cases/\(id.rawValue)?done=" + name)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, typed: form, problem: problem, act: name)
        }
    }

    /// What follows the result, before it begins: what it means, and since when the former job is over.
    @Sendable private func beginning(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await beginPage(context)
    }

    private func beginPage(
        _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let key = try context.parameters.require("step")
        let view = try await ViewCase(centre: bench.centre)(
            try context.caseID(), showing: .items(BeginPresenter.items), by: context.actor
        ) { _ = try Self.later(key, in: $0) }
        let step = try Self.later(key, in: view)
        let t = bench.translator(context.language)
        let presenter = BeginPresenter(
            bench: bench.deciding(by: view.rulebook), t: t, view: view, step: step, typed: typed, problem: problem)
        return .page(BeginPage(model: presenter.page, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private static func later(_ key: String, in view: CaseView) throws -> Step {
        guard let step = view.later.first(where: { $0.key == key }) else {
            throw Problem(.conflict, "case.step-not-open", ["step": key])
        }
        return step
    }

    @Sendable private func begin(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let (id, step) = (try context.caseID(), try context.parameters.require("step"))
        let text = form["ended-on"].filter { !$0.isWhitespace }
        let ended = text.isEmpty ? nil : CalendarDate(ItemText.date(text))
        do {
            if !text.isEmpty, ended == nil { throw Problem.invalid([Violation("ended-on", "date.invalid")]) }
            try await BeginLater(centre: bench.centre)(
                step, of: id, ended: ended, version: Int(form["version"]), by: context.actor)
            return .redirect(to: "/cases/\(id.rawValue)/steps/\(step)")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await beginPage(context, typed: form, problem: problem)
        }
    }

    private func employer(
        _ code: String, _ step: String, _ id: ID<Case>, _ version: Int?, _ context: OfficerContext
    ) async throws -> Response {
        let answer = try await NameEmployer(centre: bench.centre)(
            code, step: step, of: id, version: version, by: context.actor)
        let path = "/cases/\(id.rawValue)/steps/\(step)"
        switch answer {
        case .known: return .redirect(to: path)
        case .unknown: return .redirect(to: path + "?credit-code=" + LanguageSwitch.encoded(code))
        }
    }

    private func end(
        _ name: String, _ form: FormBody, _ id: ID<Case>, _ version: Int?, _ context: OfficerContext
    ) async throws {
        let ending: EndCase.Ending =
            name == "withdraw"
            ? .withdraw(reason: form["withdraw-words"], asked: Asking(rawValue: form["withdraw-asked"]))
            : .transfer(office: form["transfer-to"], reason: form["transfer-words"])
        try await EndCase(centre: bench.centre)(ending, of: id, version: version, by: context.actor)
    }

    private func hold(
        _ name: String, _ form: FormBody, _ step: String, _ id: ID<Case>, _ version: Int?, _ context: OfficerContext
    ) async throws {
        let act: ActOnCase.Act
        switch name {
        case "assign": act = .assign
        case "resume": act = .resume
        case "return":
            act = .giveBack(
                form.all("return-reasons").map { ground in
                    let about = form["return-about." + ground]
                    return ReturnReason(
                        ground: ground, about: about.isEmpty ? step : about, words: form["return-words." + ground])
                })
        case "suspend": act = .hold(ground: form["suspend-wait"], note: form["suspend-words"])
        case "refuse": act = .refuse(ground: form["refuse-ground"], fact: form["refuse-words"])
        case "skip": act = .skip(reason: form["skip-words"])
        case "extend": act = .extend(clock: form["extend-limit"], reason: form["extend-words"])
        default: throw Problem(.missing, "page.unknown")
        }
        _ = try await ActOnCase(centre: bench.centre)(act, step: step, of: id, version: version, by: context.actor)
    }
}

extension FormBody {
    /// Kinds of subjects of which somebody said that the held values are still so.
    var still: Set<String> {
        Set(values.keys.filter { $0.hasPrefix("still.") && !self[$0].isEmpty }.map { String($0.dropFirst(6)) })
    }
}

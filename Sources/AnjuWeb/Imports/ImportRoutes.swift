import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Files for a register, for those who keep it: brought, mapped, read, released, given back and taken back.
struct ImportRoutes: Sendable {
    let bench: Workbench

    static let path = "/imports"

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("imports", use: list)
        desk.get("imports/take/:register", use: offer)
        desk.post("imports/take/:register", use: take)
        desk.get("imports/templates/:register/:tag", use: template)
        desk.get("imports/:import", use: show)
        desk.get("imports/:import/file", use: file)
        desk.get("imports/:import/failed", use: failed)
        desk.post("imports/:import/columns", use: map)
        desk.post("imports/:import/:act", use: act)
    }

    private var view: ViewImports { ViewImports(centre: bench.centre) }
    private var keep: KeepImport { KeepImport(centre: bench.centre) }
    private var guide: GuideImport { GuideImport(centre: bench.centre) }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let last = request.uri.queryParameters["before"].flatMap { ID<ImportRun>(String($0)) }
        let runs = try await view.list(before: last, by: context.actor)
        let model = ImportPresenter(bench: bench, t: t).list(runs, registers: view.registers(of: context.actor))
        return .page(ImportsPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func offer(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let register = try await view.register(try context.parameters.require("register"), by: context.actor)
        return taking(register, context)
    }

    private func taking(_ register: Register, _ context: OfficerContext, problem: Problem? = nil) -> Response {
        let t = bench.translator(context.language)
        let model = ImportPresenter(bench: bench, t: t, problem: problem).take(register)
        return .page(
            TakeInPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func take(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let register = try await view.register(try context.parameters.require("register"), by: context.actor)
        do {
            var file = try ArrivingFile(request)
            guard try await file.begin(), !file.name.isEmpty else {
                throw Problem.invalid([Violation(TakeInPage.field, "input.required")])
            }
            let name = file.name
            let until = ContinuousClock.now.advanced(by: .seconds(ArrivingFile.longest))
            let run = try await keep(register, name: name, by: context.actor) {
                guard ContinuousClock.now < until else {
                    throw Problem(.limited, "request.too-slow", ["seconds": "\(ArrivingFile.longest)"])
                }
                if let bytes = try await file.next() { return bytes }
                // Who signed out while it was on its way brings nothing.
                guard try await bench.accounts.resume(context.signedIn.secret) != nil else {
                    throw SignInNeeded(path: context.path)
                }
                return nil
            }
            return .redirect(to: Self.path(run.id))
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .limited {
            return taking(register, context, problem: problem)
        }
    }

    @Sendable private func template(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let register = try await view.register(try context.parameters.require("register"), by: context.actor)
        let tag = LanguageTag(try context.parameters.require("tag"))
        guard bench.rulebook.pack.languages.contains(tag) else { throw Problem(.missing, "page.unknown") }
        let file = try DraftFile()
        try RegisterTemplate(register, rulebook: bench.rulebook, in: bench.translator(tag)).write(to: file.path)
        return try file.answer(type: DraftFile.workbook, name: "\(register.rawValue)-\(tag.rawValue).xlsx")
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let shown = asked["show"].map(String.init) ?? ""
        return try await page(
            try run(context), context, shown: ImportPresenter.Shown(shown), after: asked["after"].flatMap { Int($0) })
    }

    private func run(_ context: OfficerContext) throws -> ID<ImportRun> {
        try context.identifier("import", of: ImportRun.self, orSay: "import.unknown")
    }

    static func path(_ id: ID<ImportRun>) -> String { path + "/" + id.rawValue }

    private func page(
        _ id: ID<ImportRun>, _ context: OfficerContext, shown: ImportPresenter.Shown? = nil, after: Int? = nil,
        typed: FormBody? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let seen = try await view(id, by: context.actor)
        let isOpen = [.uploaded, .checked].contains(seen.run.state)
        let columns = isOpen ? try await keep.columns(id, by: context.actor) : nil
        let shown = shown ?? ImportPresenter.first(seen)
        var lines: ViewImports.Lines?
        if let shown, !isOpen, seen.run.state != .cancelled {
            lines = try await view.rows(of: id, shown.outcome, after: max(0, after ?? 0), by: context.actor)
        }
        let presenter = ImportPresenter(bench: bench, t: t, typed: typed, problem: problem)
        let model = presenter.run(seen, columns: columns, lines: lines, shown: shown, reader: context.actor)
        return .page(
            ImportPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func map(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try run(context)
        let form = try await FormBody(request, upTo: 1 << 18)
        let columns = try await keep.columns(id, by: context.actor).columns
        var mapping: [String: String] = [:]
        for (place, column) in columns.enumerated() {
            guard let chosen = form.values[ImportPresenter.field(place)]?.first else { continue }
            mapping[column.word] = chosen
        }
        do {
            try await keep.map(id, mapping, by: context.actor)
            return .redirect(to: Self.path(id))
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    @Sendable private func act(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try run(context)
        let form = try await FormBody(request, upTo: 1 << 16)
        let (actor, name) = (context.actor, try context.parameters.require("act"))
        let confirming = bench.confirming(form, name, context)
        do {
            switch name {
            case "start": try await guide.start(id, by: actor)
            case "cancel": try await guide.cancel(id, by: actor)
            case "release": try await guide.release(id, by: actor, confirming: confirming)
            case "undo": try await guide.undo(id, because: form["reason"], by: actor, confirming: confirming)
            default: throw Problem(.missing, "page.unknown")
            }
            return .redirect(to: Self.path(id))
        } catch let problem as Problem where Self.staysHere(problem) {
            return try await page(id, context, typed: form, problem: problem)
        }
    }

    /// Whether a problem is said on the page of the run.
    private static func staysHere(_ problem: Problem) -> Bool {
        [.invalid, .conflict, .limited].contains(problem.kind) || problem.code == "import.second-person"
    }

    @Sendable private func file(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await given(context, failedOnly: false)
    }

    @Sendable private func failed(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await given(context, failedOnly: true)
    }

    private func given(_ context: OfficerContext, failedOnly: Bool) async throws -> Response {
        let id = try run(context)
        let giveBack = ReturnImport(centre: bench.centre, in: bench.translator(context.language))
        let file = try DraftFile()
        let ending = try await giveBack(id, to: file.path, failedOnly: failedOnly, by: context.actor)
        let name = (failedOnly ? "not-taken." : "marked.") + ending
        return try file.answer(type: ending == "csv" ? DraftFile.text : DraftFile.workbook, name: name)
    }
}

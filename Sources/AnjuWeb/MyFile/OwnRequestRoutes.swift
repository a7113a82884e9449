import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// What a person asks for about their data, and what became of it.
struct OwnRequestRoutes: Sendable {
    let bench: Workbench

    func add(to own: RouterGroup<PersonContext>) {
        own.get("my-file/requests", use: list)
        own.get("my-file/requests/new", use: begin)
        own.post("my-file/requests", use: make)
        own.get("my-file/requests/:request", use: show)
        own.post("my-file/requests/:request/withdraw", use: withdraw)
        own.post("my-file/requests/:request/lift", use: lift)
        own.get("my-file/requests/:request/answer.pdf", use: answer)
    }

    private func presenter(_ language: LanguageTag) -> OwnRequestPresenter {
        OwnRequestPresenter(words: OwnWords(bench: bench, t: bench.translator(language)))
    }

    @Sendable private func list(_ request: Request, _ context: PersonContext) async throws -> Response {
        let file = try await ViewOwnFile(centre: bench.centre)("requests", by: context.session)
        let t = bench.translator(context.language)
        return bench.page(
            t("own.requests"), presenter(context.language).list(file), back: ("/my-file", t("own.title")),
            on: context)
    }

    @Sendable private func begin(_ request: Request, _ context: PersonContext) async throws -> Response {
        var typed: [String: String] = [:]
        for name in ["kind", "topic"] { typed[name] = request.uri.queryParameters[Substring(name)].map(String.init) }
        return try await form(typed, of: context.session, language: context.language, path: context.path)
    }

    /// The form as far as it was typed.
    func form(
        _ typed: [String: String], of session: OwnSession, language: LanguageTag, path: String,
        problem: Problem? = nil
    ) async throws -> Response {
        guard let kind = RequestKind(rawValue: typed["kind"] ?? ""),
            let right = bench.centre.present.rights.entitlement(asking: kind)
        else { throw Problem(.missing, "request.not-here") }
        let file = try await ViewOwnFile(centre: bench.centre)("request", by: session)
        let t = bench.translator(language)
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let blocks = presenter(language).form(kind, right, typed, faults, file)
        let whole = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        return bench.page(
            OwnWords(bench: bench, t: t).ask(kind), blocks, back: ("/my-file/requests", t("own.requests")),
            problems: whole, ward: session.ward, in: language, path: path, status: problem?.status ?? .ok)
    }

    @Sendable private func make(_ request: Request, _ context: PersonContext) async throws -> Response {
        // More than anybody types: what is too long is said beside its field, with as much of it as a page holds.
        let form = try await FormBody(request, upTo: 1 << 20, longestValue: 1 << 20)
        var typed: [String: String] = [:]
        for name in OwnSignInRoutes.carried { typed[name] = String(form[name].prefix(FormBody.longestValue)) }
        guard let kind = RequestKind(rawValue: form["kind"]) else { throw Problem(.missing, "request.not-here") }
        let asked = MakeOwnRequest.Asked(
            kind: kind, topic: form["topic"], wished: form["wished"], reason: form["reason"])
        do {
            let id = try await MakeOwnRequest(centre: bench.centre)(asked, by: context.session)
            return .redirect(to: "/my-file/requests/\(id.rawValue)?done=made")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await self.form(
                typed, of: context.session, language: context.language, path: "/my-file/requests/new",
                problem: problem)
        }
    }

    private func find(_ context: PersonContext) async throws -> (OwnRequest, OwnFile) {
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        let file = try await ViewOwnFile(centre: bench.centre)("request", by: context.session)
        guard let request = file.requests.first(where: { $0.id == id }) else {
            throw Problem(.missing, "request.unknown")
        }
        return (request, file)
    }

    @Sendable private func show(_ request: Request, _ context: PersonContext) async throws -> Response {
        let (found, file) = try await find(context)
        let t = bench.translator(context.language)
        let done = request.uri.queryParameters["done"] == "made"
        return bench.page(
            OwnWords(bench: bench, t: t).ask(found.kind),
            presenter(context.language).request(found, file, isNew: done),
            back: ("/my-file/requests", t("own.requests")), on: context)
    }

    @Sendable private func withdraw(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        _ = try await FormBody(request, upTo: 1 << 12)
        try await MakeOwnRequest(centre: bench.centre).withdraw(id, by: context.session)
        return .redirect(to: "/my-file/requests/" + id.rawValue)
    }

    /// What was restricted is used again from now on.
    @Sendable private func lift(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        _ = try await FormBody(request, upTo: 1 << 12)
        try await LiftRestriction(centre: bench.centre)(id, by: context.session)
        return .redirect(to: "/my-file/requests/" + id.rawValue)
    }

    @Sendable private func answer(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("request", of: OwnRequest.self, orSay: "request.unknown")
        let bytes = try await PrintAnswer(centre: bench.centre)(id, by: context.session)
        return .download(bytes, type: "application/pdf", name: "answer.pdf")
    }
}

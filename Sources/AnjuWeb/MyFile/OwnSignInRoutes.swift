import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Opening the own file with the number of a document and the code of the printed sheet.
struct OwnSignInRoutes: Sendable {
    let bench: Workbench

    /// What a request of a session that ended held, kept through the sign-in.
    static let carried = ["kind", "topic", "wished", "reason"]

    func add(to router: Router<AnjuContext>) {
        router.get("/my-file/sign-in", use: show)
        router.post("/my-file/sign-in", use: signIn)
    }

    private func page(
        _ model: OwnSignInPage.Model, _ context: AnjuContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let t = bench.translator(context.language)
        return .page(OwnSignInPage(model: model, t: t), bench.frame(context), t, status: status)
    }

    @Sendable private func show(_ request: Request, _ context: AnjuContext) async throws -> Response {
        page(OwnSignInPage.Model(), context)
    }

    /// A session had ended: what was typed goes through the sign-in with whoever typed it.
    func needed(_ needed: OwnSignInNeeded, _ request: Request, _ context: AnjuContext) async -> Response {
        guard request.method == .post, request.uri.path == "/my-file/requests",
            let form = try? await FormBody(request, upTo: 1 << 16)
        else { return .redirect(to: "/my-file/sign-in") }
        var model = OwnSignInPage.Model()
        model.carried = kept(form)
        model.problem = bench.translator(context.language)("own.session-over")
        return page(model, context, status: .forbidden)
    }

    private func kept(_ form: FormBody) -> [String: String] {
        var kept: [String: String] = [:]
        for name in Self.carried where !form[name].isEmpty { kept[name] = form[name] }
        return kept
    }

    @Sendable private func signIn(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let t = bench.translator(context.language)
        var model = OwnSignInPage.Model(number: form["number"], carried: kept(form))
        if form["number"].isEmpty { model.numberError = t("violation.input.required") }
        if form["code"].isEmpty { model.codeError = t("violation.input.required") }
        if model.numberError != nil || model.codeError != nil {
            return page(model, context, status: .unprocessableContent)
        }
        do {
            let opened = try await OpenOwnFile(centre: bench.centre)(
                number: form["number"], code: form["code"], from: context.client)
            var response = try await arrived(opened, kept(form), context)
            response.setCookie(Self.cookie(opened.secret, bench.settings))
            return response
        } catch let problem as Problem where problem.kind == .missing || problem.kind == .limited {
            model.problem = t.problem(problem)
            return page(model, context, status: problem.kind == .limited ? .tooManyRequests : .unprocessableContent)
        }
    }

    /// The file's first page, or the request as far as it was typed.
    private func arrived(
        _ opened: OpenOwnFile.Opened, _ kept: [String: String], _ context: AnjuContext
    ) async throws -> Response {
        guard !kept.isEmpty else { return .redirect(to: "/my-file") }
        return try await OwnRequestRoutes(bench: bench).form(
            kept, of: opened.session, language: context.language, path: "/my-file/requests/new")
    }

    static func cookie(_ secret: String, _ settings: SiteSettings) -> Cookie {
        Cookie(
            name: settings.ownCookie, value: secret, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .strict)
    }

    static func noCookie(_ settings: SiteSettings) -> Cookie {
        Cookie(
            name: settings.ownCookie, value: "", maxAge: 0, path: "/", secure: settings.isSecure, httpOnly: true,
            sameSite: .strict)
    }
}

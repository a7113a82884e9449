import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// What is held about the person who opened their own file: one thing a page.
struct OwnFileRoutes: Sendable {
    let bench: Workbench

    func add(to own: RouterGroup<PersonContext>) {
        own.get("my-file", use: overview)
        own.get("my-file/held", use: held)
        own.get("my-file/held/:group", use: group)
        own.get("my-file/cases", use: cases)
        own.get("my-file/cases/:opened", use: oneCase)
        own.get("my-file/pictures", use: pictures)
        own.get("my-file/pictures/:picture", use: picture)
        own.get("my-file/sheet", use: sheet)
        own.post("my-file/sheet/end", use: endSheet)
        own.post("my-file/sign-out", use: signOut)
        own.post("my-file/for/:guardianship", use: actFor)
        own.post("my-file/for-myself", use: actForMyself)
    }

    private var view: ViewOwnFile { ViewOwnFile(centre: bench.centre) }

    private func presenter(_ context: PersonContext) -> OwnFilePresenter {
        OwnFilePresenter(words: OwnWords(bench: bench, t: bench.translator(context.language)))
    }

    @Sendable private func overview(_ request: Request, _ context: PersonContext) async throws -> Response {
        let named = bench.centre.dictionary.nameGroup
        let file = try await view("overview", by: context.session) { _ in [named] }
        let wards = try await ActAsGuardian(centre: bench.centre).wards(by: context.session)
        let t = bench.translator(context.language)
        let name = CasePresenter.names(file.person).first(for: context.language).text
        let others = wards.filter { $0.guardianship.id != context.session.guardianship }
        return bench.page(
            t("own.title-of", ["name": .text(name)]),
            presenter(context).overview(file, wards: others, isOwn: context.session.guardianship == nil), on: context)
    }

    @Sendable private func held(_ request: Request, _ context: PersonContext) async throws -> Response {
        let file = try await view("held", by: context.session)
        let t = bench.translator(context.language)
        return bench.page(
            t("own.held"), presenter(context).groups(file), back: ("/my-file", t("own.title")), on: context)
    }

    @Sendable private func group(_ request: Request, _ context: PersonContext) async throws -> Response {
        let key = try context.parameters.require("group")
        let file = try await view("held", by: context.session) { file in
            Set(file.groups.map(\.group.key).filter { $0 == key })
        }
        guard let group = file.groups.first(where: { $0.group.key == key }) else {
            throw Problem(.missing, "page.unknown")
        }
        let t = bench.translator(context.language)
        return bench.page(
            group.group.text[context.language], presenter(context).group(group, of: file),
            back: ("/my-file/held", t("own.held")), on: context)
    }

    @Sendable private func cases(_ request: Request, _ context: PersonContext) async throws -> Response {
        let book = bench.centre.present
        let file = try await view("cases", by: context.session) { Set($0.permits.compactMap(book.numberGroup(of:))) }
        let t = bench.translator(context.language)
        return bench.page(
            t("own.cases"), presenter(context).cases(file), back: ("/my-file", t("own.title")), on: context)
    }

    /// The page that the receipt opens too.
    @Sendable private func oneCase(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("opened", of: Case.self, orSay: "case.unknown")
        let view = try await view.caseView(id, by: context.session)
        let t = bench.translator(context.language)
        var model = MyCasePresenter(view, bench: bench, t: t).page()
        (model.leavePath, model.looksPath) = ("/my-file/sign-out", "/my-file/looks")
        return .page(MyCasePage(model: model, t: t), bench.frame(ownIn: context.language, path: context.path), t)
    }

    @Sendable private func pictures(_ request: Request, _ context: PersonContext) async throws -> Response {
        let file = try await view("pictures", by: context.session)
        let t = bench.translator(context.language)
        return bench.page(
            t("own.pictures"), presenter(context).pictures(file), back: ("/my-file", t("own.title")),
            on: context)
    }

    @Sendable private func picture(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("picture", of: CaseImage.self, orSay: "image.unknown")
        let seen = try await view.picture(id, by: context.session)
        return .file(seen.bytes, type: seen.media, name: seen.media == "application/pdf" ? "paper.pdf" : "picture.jpg")
    }

    @Sendable private func sheet(_ request: Request, _ context: PersonContext) async throws -> Response {
        // The sheet of somebody for whom one acts is not one's own.
        if context.session.guardianship != nil { throw Problem(.missing, "page.unknown") }
        let file = try await view("sheet", by: context.session)
        let t = bench.translator(context.language)
        return bench.page(
            t("own.sheet"), presenter(context).sheet(file), back: ("/my-file", t("own.title")), on: context)
    }

    @Sendable private func endSheet(_ request: Request, _ context: PersonContext) async throws -> Response {
        _ = try await FormBody(request, upTo: 1 << 12)
        if context.session.guardianship != nil { throw Problem(.missing, "page.unknown") }
        try await EndOwnSheet(centre: bench.centre)(by: context.session)
        return left()
    }

    @Sendable private func signOut(_ request: Request, _ context: PersonContext) async throws -> Response {
        try await OwnSessions(centre: bench.centre).leave(context.own.secret, of: context.session)
        return left()
    }

    @Sendable private func actFor(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("guardianship", of: Guardianship.self, orSay: "guardian.unknown")
        _ = try await FormBody(request, upTo: 1 << 12)
        try await ActAsGuardian(centre: bench.centre)(id, secret: context.own.secret, by: context.session)
        return .redirect(to: "/my-file")
    }

    @Sendable private func actForMyself(_ request: Request, _ context: PersonContext) async throws -> Response {
        _ = try await FormBody(request, upTo: 1 << 12)
        try await ActAsGuardian(centre: bench.centre).stop(secret: context.own.secret, by: context.session)
        return .redirect(to: "/my-file")
    }

    /// The door again, and a browser that forgets.
    private func left() -> Response {
        var response = Response.redirect(to: "/my-file/sign-in")
        response.setCookie(OwnSignInRoutes.noCookie(bench.settings))
        if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\"" }
        return response
    }
}

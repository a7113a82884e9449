import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Signing in and out.
struct SignInRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/sign-in", use: show)
        router.post("/sign-in", use: signIn)
        router.post("/sign-out", use: signOut)
    }

    private func page(_ context: AnjuContext, _ change: (inout SignInPage.Model) -> Void = { _ in }) -> SignInPage {
        var model = SignInPage.Model(site: bench.rulebook.pack.title[context.language])
        model.publicPlaces = [
            NavigationItem("nav.my-case", "/my-case"), NavigationItem("nav.my-file", "/my-file"),
            NavigationItem("nav.verify", "/verify"),
            NavigationItem("notice.title", "/notice"), NavigationItem("checks.figures", "/checks/figures"),
            NavigationItem("hiding.figures", "/log/hidden"), NavigationItem("checker.title", "/log/checker"),
        ]
        change(&model)
        return SignInPage(model: model, t: bench.translator(context.language))
    }

    @Sendable private func show(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let next = request.uri.queryParameters["next"].map { LocalPath.safe(String($0)) }
        let page = page(context) { $0.next = next }
        return .page(page, bench.frame(context), page.t)
    }

    /// The page for a form whose session had ended; the form goes through it, sealed, or was too long for that, which is said.
    func carrying(_ pieces: [String], _ context: AnjuContext) -> Response {
        let words = bench.translator(context.language)("sign-in.not-carried")
        let page = page(context) { ($0.carried, $0.problem) = (pieces, pieces.isEmpty ? words : nil) }
        return .page(page, bench.frame(context), page.t, status: .forbidden)
    }

    @Sendable private func signIn(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 20)
        let (name, password) = (form["name"], form["password"])
        let next = form["next"].isEmpty ? nil : LocalPath.safe(form["next"])
        let carried = form.all("carried")
        let t = bench.translator(context.language)
        if name.isEmpty || password.isEmpty {
            let page = page(context) {
                ($0.name, $0.next, $0.carried) = (name, next, carried)
                if name.isEmpty { $0.nameError = t("violation.input.required") }
                if password.isEmpty { $0.passwordError = t("violation.input.required") }
            }
            return .page(page, bench.frame(context), t, status: .unprocessableContent)
        }
        do {
            let session = try await bench.signIn(login: name, password: password, from: context.client)
            // Who comes in by a password that was handed over may keep nothing yet: it goes on with the choosing.
            let isChoosing = session.account.passwordGivenAt != nil
            let kept =
                isChoosing
                ? nil : await InterruptedIntake(bench: bench).arrived(carried, as: session.account)
            let place = kept ?? next ?? "/"
            var response =
                isChoosing
                ? choosing(OwnPasswordPage.Model(isNeeded: true, next: place, carried: carried), context)
                : arrival(at: place, session, context)
            response.setCookie(bench.settings.cookie(session.secret, maxAge: nil))
            return isChoosing ? response : resuming(carried, session, response, context)
        } catch let problem as Problem where problem.kind == .refused || problem.kind == .limited {
            let page = page(context) {
                ($0.name, $0.next, $0.carried, $0.problem) = (name, next, carried, t.problem(problem))
            }
            return .page(page, bench.frame(context), t, status: problem.status)
        }
    }

    /// The page on which the own password is chosen instead of the one that was handed over; what was carried goes on with it.
    private func choosing(_ model: OwnPasswordPage.Model, _ context: AnjuContext) -> Response {
        let t = bench.translator(context.language)
        return .page(OwnPasswordPage(model: model, t: t), bench.frame(context), t)
    }

    /// Where the sign-in was going; first of all, once, that the command line set the password anew.
    private func arrival(at place: String, _ session: SignIn.Session, _ context: AnjuContext) -> Response {
        guard let moment = session.passwordSetAt else { return .redirect(to: place) }
        return told(
            PasswordSetPage.Model(when: bench.translator(context.language).moment(moment, in: bench.zone), next: place),
            context)
    }

    private func told(_ model: PasswordSetPage.Model, _ context: AnjuContext) -> Response {
        let t = bench.translator(context.language)
        return .page(PasswordSetPage(model: model, t: t), bench.frame(context), t)
    }

    /// The form that the sign-in came between, to be sent again; where there is none, the answer as it stands.
    private func resuming(
        _ pieces: [String], _ session: SignIn.Session, _ response: Response, _ context: AnjuContext
    ) -> Response {
        guard let letter = InterruptedForm(bench: bench).arrived(pieces, as: session.account.id) else {
            return response
        }
        let t = bench.translator(context.language)
        let form = ResendForm(path: letter.path, values: letter.values)
        var resumed =
            if let moment = session.passwordSetAt {
                told(PasswordSetPage.Model(when: t.moment(moment, in: bench.zone), next: "/", form: form), context)
            } else {
                Response.page(CarriedPage(form: form, t: t), bench.frame(context), t)
            }
        resumed.headers[values: .setCookie] = response.headers[values: .setCookie]
        return resumed
    }

    @Sendable private func signOut(_ request: Request, _ context: AnjuContext) async throws -> Response {
        if let signedIn = context.signedIn { try await bench.accounts.signOut(signedIn.secret, by: signedIn.actor) }
        var response = Response.redirect(to: "/sign-in")
        response.setCookie(bench.settings.cookie("", maxAge: 0))
        if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\"" }
        return response
    }
}

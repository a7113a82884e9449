import AnjuCore
import AnjuHTML
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird
import Logging

/// Turns problems into pages, in the reader's language; a defect is logged under a number and shown as one.
struct ProblemPages: RouterMiddleware {
    let bench: Workbench

    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        do {
            if Self.isForm(request), let problem = context.arrivalProblem { throw problem }
            return try await next(request, context)
        } catch let needed as SignInNeeded {
            if let page = try? await InterruptedIntake(bench: bench).page(request, context) { return page }
            if let page = try? await InterruptedForm(bench: bench).page(request, context) { return page }
            if request.method == .get { return .redirect(to: "/sign-in?next=" + LanguageSwitch.encoded(needed.path)) }
            return .redirect(to: "/sign-in")
        } catch let needed as OwnPasswordNeeded {
            if request.method != .get { return .redirect(to: OwnPasswordPage.path) }
            return .redirect(to: OwnPasswordPage.path + "?next=" + LanguageSwitch.encoded(needed.path))
        } catch let needed as OwnSignInNeeded {
            return await OwnSignInRoutes(bench: bench).needed(needed, request, context)
        } catch let problem as Problem {
            // Who may break the glass, or lift it, is led to where it is done; the refusal is entered already.
            if problem.code == "access.protected", let id = problem.details["case"], request.method == .get {
                return .redirect(to: "/cases/\(id)/" + (problem.details["page"] ?? "emergency"))
            }
            return page(problem, context, unsaved: await unsaved(problem, request))
        } catch let error as HTTPError where error.status == .notFound {
            return page(Problem(.missing, "page.unknown"), context)
        } catch let error as HTTPError where error.status.kind == .clientError {
            return page(Problem(.invalid, "request.unreadable"), context, status: error.status)
        } catch {
            return defect(error, context)
        }
    }

    /// What was typed, where the server is the reason that it was not taken: to be sent again as it is.
    ///
    /// A password is typed again, and so is the code of a sheet: neither ever stands in a page.
    private func unsaved(_ problem: Problem, _ request: Request) async -> [String: [String]] {
        guard problem.kind == .unavailable, Self.isForm(request), request.uri.path != "/my-file/sign-in",
            let form = try? await FormBody(request, upTo: Arrival.longest),
            !form.values.keys.contains(where: { $0.contains("password") })
        else { return [:] }
        return form.values
    }

    private static func isForm(_ request: Request) -> Bool {
        request.method == .post && !request.uri.path.hasPrefix("/api/")
    }

    private func page(
        _ problem: Problem, _ context: AnjuContext, status: HTTPResponse.Status? = nil,
        unsaved: [String: [String]] = [:]
    ) -> Response {
        let t = bench.translator(context.language)
        let what = ErrorPage.Model.Case(problem)
        var words = t.has("problem." + problem.code) ? t.problem(problem) : nil
        // To the official what is missing, the nearest first; which grant it would take is the administrator's to know.
        if let axis = problem.details["missing"], t.has("access.missing." + axis) {
            words = [words, t("access.missing." + axis)].compactMap(\.self).joined(separator: " ")
        }
        var model = ErrorPage.Model(what: what, words: words, isDesk: context.signedIn != nil)
        (model.unsaved, model.path) = (unsaved, context.path)
        let page = ErrorPage(model: model, t: t)
        return .page(page, bench.frame(context), t, status: status ?? problem.status)
    }

    private func defect(_ error: any Error, _ context: AnjuContext) -> Response {
        let reference = bench.centre.ambient.token().text.suffix(8).uppercased()
        // The error's type and no value of it: values may be personal.
        context.logger.error(
            "defect", metadata: ["reference": "\(reference)", "type": "\(type(of: error))"])
        let t = bench.translator(context.language)
        let model = ErrorPage.Model(what: .failed, reference: reference, isDesk: context.signedIn != nil)
        return .page(ErrorPage(model: model, t: t), bench.frame(context), t, status: .internalServerError)
    }
}

extension ErrorPage.Model.Case {
    /// Only a conflict whose code says that something changed was somebody else's doing.
    init(_ problem: Problem) {
        let isBarred = problem.kind == .conflict && !problem.code.hasSuffix("changed")
        self = isBarred ? .barred : Self(rawValue: problem.kind.rawValue) ?? .failed
    }
}

extension Problem {
    /// The one place that knows which HTTP status a kind is.
    var status: HTTPResponse.Status {
        switch kind {
        case .invalid: .unprocessableContent
        case .refused: .forbidden
        case .missing: .notFound
        case .conflict: .conflict
        case .limited: .tooManyRequests
        case .unavailable: .serviceUnavailable
        }
    }
}

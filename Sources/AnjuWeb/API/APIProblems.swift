import AnjuCore
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird
import Logging

/// Turns whatever goes wrong under `/api/` into a problem document (RFC 9457); pages are not its business.
struct APIProblems: RouterMiddleware {
    let bench: Workbench
    let paths: APIPaths

    func handle(
        _ request: Request, context: AnjuContext, next: (Request, AnjuContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
        do {
            if let problem = context.arrivalProblem { throw problem }
            var response = try await next(request, context)
            response.headers[.vary] = "Authorization, Cookie, Accept-Language"
            return response
        } catch is SignInNeeded {
            let headers: HTTPFields = [.wwwAuthenticate: "Bearer realm=\"anju\""]
            return answer(Problem(.refused, "sign-in.needed"), .unauthorized, context, headers: headers)
        } catch is OwnSignInNeeded {
            return answer(Problem(.refused, "sign-in.needed"), .unauthorized, context)
        } catch is OwnPasswordNeeded {
            return answer(Problem(.refused, "password.own-first"), .forbidden, context)
        } catch let refusal as APIRefusal {
            return answer(refusal.problem, refusal.status, context, headers: refusal.headers)
        } catch let problem as Problem {
            return answer(problem, status(problem), context, headers: waiting(problem))
        } catch let error as HTTPError where error.status == .notFound {
            return unknown(request, context)
        } catch let error as HTTPError where error.status.kind == .clientError {
            return answer(Problem(.invalid, "request.unreadable"), error.status, context)
        } catch {
            return defect(error, context)
        }
    }

    /// A version that is not the present one is a precondition that failed, a cursor that is none of ours a bad request;
    /// everything else is as on the pages.
    private func status(_ problem: Problem) -> HTTPResponse.Status {
        switch problem.code {
        case "case.changed", "permit.changed", "place.changed": .preconditionFailed
        case "request.cursor": .badRequest
        default: problem.status
        }
    }

    private func waiting(_ problem: Problem) -> HTTPFields {
        guard problem.kind == .limited, let seconds = problem.details["seconds"] else { return [:] }
        return [.retryAfter: seconds]
    }

    /// No such address, or one that has other methods.
    private func unknown(_ request: Request, _ context: AnjuContext) -> Response {
        let methods = paths.methods(of: request.uri.path)
        if methods.isEmpty { return answer(Problem(.missing, "page.unknown"), .notFound, context) }
        let headers: HTTPFields = [.allow: methods.joined(separator: ", ")]
        return answer(Problem(.invalid, "request.method"), .methodNotAllowed, context, headers: headers)
    }

    private func defect(_ error: any Error, _ context: AnjuContext) -> Response {
        let reference = reference()
        context.logger.error(
            "defect", metadata: ["reference": "\(reference)", "type": "\(type(of: error))"])
        let t = bench.translator(context.language)
        let answer = ProblemAnswer(
            type: "/problems/server.failed", title: t("error.failed"), status: 500, code: "server.failed",
            detail: t("error.failed-words"), instance: Self.instance(reference), errors: [])
        return response(answer, .internalServerError, context)
    }

    private func answer(
        _ problem: Problem, _ status: HTTPResponse.Status, _ context: AnjuContext, headers: HTTPFields = [:]
    ) -> Response {
        let t = bench.translator(context.language)
        let dictionary = bench.centre.dictionary
        let answer = ProblemAnswer(
            type: "/problems/" + problem.code, title: t("error." + ErrorPage.Model.Case(problem).rawValue),
            status: status.code,
            code: problem.code, detail: t.problem(problem), instance: Self.instance(reference()),
            errors: problem.violations.map { ViolationAnswer($0, dictionary, t) })
        return response(answer, status, context, headers: headers)
    }

    private func response(
        _ answer: ProblemAnswer, _ status: HTTPResponse.Status, _ context: AnjuContext, headers: HTTPFields = [:]
    ) -> Response {
        var response = Response.json(answer, status: status, type: "application/problem+json")
        for field in headers { response.headers.append(field) }
        response.headers[.contentLanguage] = context.language.rawValue
        response.headers[.vary] = "Authorization, Cookie, Accept-Language"
        return response
    }

    private func reference() -> String { bench.centre.ambient.token().text.suffix(8).uppercased() }

    private static func instance(_ reference: String) -> String { "/references/" + reference }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// A person's own case: number, birth date, code, one question a page.
struct MyCaseRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/my-case", use: show)
        router.post("/my-case", use: answer)
        router.post("/my-case/leave", use: leave)
        router.post("/my-case/appeal", use: appeal)
    }

    @Sendable private func show(_ request: Request, _ context: AnjuContext) async throws -> Response {
        page(LookupPage.Model(), context)
    }

    private func page(
        _ model: LookupPage.Model, _ context: AnjuContext, status: HTTPResponse.Status? = nil
    ) -> Response {
        let t = bench.translator(context.language)
        let isFault = model.error != nil || model.problem != nil
        return .page(
            LookupPage(model: model, t: t), bench.frame(context), t,
            status: status ?? (isFault ? .unprocessableContent : .ok))
    }

    @Sendable private func answer(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let t = bench.translator(context.language)
        var model = LookupPage.Model(
            question: LookupPage.Question(rawValue: form["question"]) ?? .number, number: form["number"],
            year: form["birth-year"], month: form["birth-month"], day: form["birth-day"])
        if form["go"] == "back" {
            model.question = model.question == .code ? .birth : .number
            return page(model, context)
        }
        switch model.question {
        case .number:
            if model.number.isEmpty { model.error = t("violation.input.required") } else { model.question = .birth }
        case .birth:
            if Self.birth(model) == nil { model.error = t("violation.date.invalid") } else { model.question = .code }
        case .code:
            guard form["code"].isEmpty else { return try await look(model, form["code"], context) }
            model.error = t("violation.input.required")
        }
        return page(model, context)
    }

    private static func birth(_ model: LookupPage.Model) -> PartialDate? {
        let parts = [(model.year, 4), (model.month, 2), (model.day, 2)].map { text, width -> String in
            let digits = ItemText.date(text)
            return digits.isEmpty ? "" : String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let text = parts.prefix { !$0.isEmpty }.joined(separator: "-")
        return PartialDate(text)
    }

    private func look(_ model: LookupPage.Model, _ code: String, _ context: AnjuContext) async throws -> Response {
        let t = bench.translator(context.language)
        do {
            let born = Self.birth(model)?.description ?? ""
            let view = try await ViewOwnCase(centre: bench.centre)(
                number: model.number, born: born, code: code, from: context.client)
            let page = MyCasePage(model: MyCasePresenter(view, bench: bench, t: t).page(), t: t)
            return .page(page, bench.frame(context), t)
        } catch let problem as Problem where problem.kind == .missing || problem.kind == .limited {
            var model = model
            model.problem = t.problem(problem)
            return page(model, context, status: problem.kind == .limited ? .tooManyRequests : nil)
        }
    }

    /// The person appeals against a check: with the code of the receipt, as for the look itself.
    @Sendable private func appeal(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let (t, check, born) = (bench.translator(context.language), form["check"], form["born"])
        let parts = born.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        var model = LookupPage.Model(
            question: .code, number: form["number"], year: parts.first ?? "",
            month: parts.dropFirst().first ?? "", day: parts.dropFirst(2).first ?? "")
        let code = form["code-" + check]
        guard !code.isEmpty else {
            model.error = t("violation.input.required")
            return page(model, context)
        }
        do {
            let view = try await AppealCheck(centre: bench.centre)(
                check, number: model.number, born: born, code: code, from: context.client)
            let page = MyCasePage(model: MyCasePresenter(view, bench: bench, t: t).page(), t: t)
            return .page(page, bench.frame(context), t)
        } catch let problem as Problem where [.missing, .limited, .conflict].contains(problem.kind) {
            model.problem = t.problem(problem)
            return page(model, context, status: problem.kind == .limited ? .tooManyRequests : nil)
        }
    }

    /// Ends the look and tells the browser to forget.
    @Sendable private func leave(_ request: Request, _ context: AnjuContext) async throws -> Response {
        var response = Response.redirect(to: "/my-case")
        if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = "\"cache\"" }
        return response
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird
import NIOCore

/// Checking a permit's seal, for anybody; nothing of it is kept or logged.
struct VerifyRoutes: Sendable {
    let bench: Workbench

    func add(to router: Router<AnjuContext>) {
        router.get("/verify", use: show)
        router.post("/verify", use: verify)
        router.get("/status/permits", use: statusList)
        router.get("/status/trust", use: trustList)
    }

    @Sendable private func show(_ request: Request, _ context: AnjuContext) async throws -> Response {
        answer(VerifyPage.Model(), context)
    }

    private func answer(_ model: VerifyPage.Model, _ context: AnjuContext, status: HTTPResponse.Status = .ok)
        -> Response
    {
        let t = bench.translator(context.language)
        return .page(VerifyPage(model: model, t: t), bench.frame(context), t, status: status)
    }

    @Sendable private func verify(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 20)
        let t = bench.translator(context.language)
        var model = VerifyPage.Model(text: form["text"])
        if form["text"].isEmpty {
            model.textError = t("violation.input.required")
            return answer(model, context, status: .unprocessableContent)
        }
        model.verdict = try await verdict(form["text"], t)
        return answer(model, context)
    }

    private func verdict(_ text: String, _ t: Translator) async throws -> VerifyPage.Verdict {
        let judged = try await VerifySeal(centre: bench.centre)(text)
        var verdict = VerifyPage.Verdict(finding: Self.finding(judged.finding))
        guard let claims = judged.claims else { return verdict }
        verdict.names = PersonNames(latin: claims.name)
        verdict.number = claims.number
        verdict.facts = [
            Fact(label: t("verify.birth"), value: Words(claims.born.map { t.date($0) } ?? t("verify.birth-unknown"))),
            Fact(label: t("verify.nationality"), value: Words(nationality(claims.nationality, t))),
            Fact(label: t("verify.document"), value: Words(claims.document), isCode: true),
            Fact(label: t("verify.until"), value: Words(t.date(claims.until))),
        ]
        verdict.asOf = judged.asOf.map { t("verify.as-of", ["time": .text(t.moment($0, in: bench.zone))]) }
        return verdict
    }

    /// The country by its name, with the three letters that the card and the document have.
    private func nationality(_ code: String, _ t: Translator) -> String {
        guard let item = bench.centre.dictionary.item("nationality") else { return code }
        let name = ValueText(dictionary: bench.centre.dictionary).text(code, of: item, in: t.language, zone: bench.zone)
        return name == code ? code : name + " " + code
    }

    private static func finding(_ finding: SealJudgement.Finding) -> VerifyPage.Verdict.Finding {
        switch finding {
        case .valid: .valid
        case .expired: .expired
        case .notYetValid: .notYetValid
        case .oldKey: .oldKey
        case .suspended: .suspended
        case .terminated: .terminated
        case .forged: .forged
        case .unknown: .unknown
        }
    }

    @Sendable private func statusList(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let bytes = try await PublishStatus(centre: bench.centre)()
        return published(bytes, type: PublishStatus.statusType)
    }

    @Sendable private func trustList(_ request: Request, _ context: AnjuContext) async throws -> Response {
        published(PublishStatus(centre: bench.centre).trustList, type: PublishStatus.trustType)
    }

    private func published(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuSeal
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
        var verdict = VerifyPage.Verdict(finding: Self.finding(judged))
        guard let seal = judged.claims else { return verdict }
        let name = [seal.facts.family, seal.facts.given].joined(separator: " ").replacing("<", with: " ")
        verdict.names = PersonNames(latin: name.trimmed)
        verdict.number = seal.facts.number
        verdict.facts = [
            Fact(label: t("verify.birth"), value: Words(seal.facts.birth)),
            Fact(label: t("verify.document"), value: Words(seal.facts.document), isCode: true),
            Fact(label: t("verify.until"), value: Words(bench.zone.day(of: seal.expires).description)),
        ]
        return verdict
    }

    private static func finding(_ verdict: SealVerdict) -> VerifyPage.Verdict.Finding {
        switch verdict {
        case .valid(_, .fresh): .valid
        case .valid(_, .stale), .valid(_, .unknown): .unknown
        case .refused(.expired, _), .refused(.notYetValid, _): .expired
        case .refused(.suspended, _): .suspended
        case .refused(.terminated, _): .terminated
        case .refused(.statusUnreadable, _): .unknown
        case .refused: .forged
        }
    }

    @Sendable private func statusList(_ request: Request, _ context: AnjuContext) async throws -> Response {
        let bytes = try await PublishStatus(centre: bench.centre)()
        return published(bytes, type: StatusListToken.type)
    }

    @Sendable private func trustList(_ request: Request, _ context: AnjuContext) async throws -> Response {
        published(bench.centre.sealOffice.trustListBytes, type: TrustList.type)
    }

    private func published(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension String {
    fileprivate var trimmed: String {
        var slice = self[...]
        while slice.last == " " { slice.removeLast() }
        return String(slice)
    }
}

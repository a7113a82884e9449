import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The pictures of a case: seen, and taken again.
struct ImageRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/images/:kind", use: image)
        desk.get("cases/:case/images/:kind/take", use: show)
        desk.post("cases/:case/images/:kind/take", use: take)
    }

    @Sendable private func image(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let kind = try context.parameters.require("kind")
        let bytes = try await SeeImage(centre: bench.centre)(kind, of: try context.caseID(), by: context.actor)
        return .file(bytes, type: "image/jpeg", name: kind + ".jpg")
    }

    /// What was taken just now and is not in the case yet.
    private struct Taken {
        var findings: [PortraitFinding] = []
        var voucher: String?
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context)
    }

    private func page(
        _ context: OfficerContext, _ taken: Taken = Taken(), problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let kind = try context.parameters.require("kind")
        let view = try await ViewCase(centre: bench.centre)(try context.caseID(), by: context.actor)
        let cases = CasePresenter(view, bench: bench, t: t)
        guard cases.retakes(context.actor).contains(where: { $0.path.hasSuffix("/\(kind)/take") }) else {
            throw Problem(.missing, "image.unknown")
        }
        let path = cases.path + "/images/" + kind
        let ofFile = problem.map { $0.kind == .invalid } ?? false
        let model = RetakePage.Model(
            number: view.record.core.number, casePath: cases.path, names: cases.names,
            heading: t("case.retake", ["image": .text(cases.image(kind))]),
            present: view.images.contains { $0.kind == kind } ? path : nil,
            findings: taken.findings.map { FindingWords.line($0, t) }, voucher: taken.voucher, path: path + "/take",
            sends: ["version": String(view.record.core.version)],
            error: ofFile ? problem.map { t.violation(Violation("image", $0.code, $0.details)) } : nil,
            problems: ofFile ? [] : problem.map { [t.problem($0)] } ?? [])
        return .page(RetakePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    /// A good picture is taken at once; one with a fault waits for the official to say whether to use it all the same.
    @Sendable private func take(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 64 << 20)
        let (id, kind) = (try context.caseID(), try context.parameters.require("kind"))
        let retake = RetakeImage(centre: bench.centre)
        do {
            if form["do"] == "keep", let image = ImageVoucher(centre: bench.centre).image(form["voucher"]) {
                return try await keep(image, kind, id, form, context)
            }
            guard let upload = form.files["image"] else { throw Problem(.invalid, "image.required") }
            let judged = try await retake.judge(upload.bytes, as: kind, of: id, by: context.actor)
            if judged.isGood { return try await keep(judged.image, kind, id, form, context) }
            let voucher = try ImageVoucher(centre: bench.centre).text(judged.image)
            return try await page(context, Taken(findings: judged.findings, voucher: voucher))
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, problem: problem)
        }
    }

    private func keep(
        _ image: KeptImage, _ kind: String, _ id: ID<Case>, _ form: FormBody, _ context: OfficerContext
    ) async throws -> Response {
        try await RetakeImage(centre: bench.centre)(
            image, as: kind, of: id, version: Int(form["version"]), by: context.actor)
        return .redirect(to: "/cases/\(id.rawValue)?done=retaken")
    }
}

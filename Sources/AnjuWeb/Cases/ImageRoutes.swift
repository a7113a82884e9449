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

    /// A picture is shown in the page, a paper that came as PDF is handed out and not opened.
    @Sendable private func image(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let kind = try context.parameters.require("kind")
        let seen = try await SeeImage(centre: bench.centre)(kind, of: try context.caseID(), by: context.actor)
        if seen.media == "image/jpeg" { return .file(seen.bytes, type: seen.media, name: kind + ".jpg") }
        return .download(seen.bytes, type: seen.media, name: kind + ".pdf")
    }

    /// What was taken just now and is not in the case yet.
    private struct Taken {
        var image: KeptImage?
        var findings: [PictureFinding]?
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context)
    }

    private func page(
        _ context: OfficerContext, _ taken: Taken = Taken(), problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let key = try context.parameters.require("kind")
        let (bench, actor) = (bench, context.actor)
        let slot = { @Sendable (view: CaseView) throws -> ImageSlot in
            let slots = CasePresenter(view, bench: bench, t: t).slots(actor)
            guard let slot = slots.first(where: { $0.key == key }) else { throw Problem(.missing, "image.unknown") }
            return slot
        }
        let view = try await ViewCase(centre: bench.centre)(
            try context.caseID(), showing: .name, by: actor
        ) { _ = try slot($0) }
        let (cases, place) = (CasePresenter(view, bench: bench, t: t), try slot(view))
        let path = cases.path + "/images/" + key
        let ofFile = problem.map { $0.kind == .invalid } ?? false
        var presenter = PicturePresenter(bench: bench, t: t, slot: place)
        (presenter.image, presenter.findings, presenter.isNeeded) = (taken.image, taken.findings, true)
        presenter.error =
            ofFile ? problem.map { t.violation($0.violations.first ?? Violation(key, $0.code, $0.details)) } : nil
        let present = view.images.first { $0.kind == key }
        let model = RetakePage.Model(
            number: view.record.core.number, casePath: cases.path, names: cases.names,
            heading: t(present == nil ? "case.take" : "case.retake", ["image": .text(presenter.title)]),
            present: present.map { _ in path }, isPaper: present.map { $0.media != "image/jpeg" } ?? false,
            picture: presenter.field, mayKeep: taken.image.map { mayKeep($0, place) } ?? false,
            voucher: try taken.image.map { try ImageVoucher(centre: bench.centre).text($0) }, path: path + "/take",
            sends: ["version": String(view.record.core.version)],
            problems: ofFile ? [] : problem.map { [t.problem($0)] } ?? [])
        return .page(RetakePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    /// Whether it may be used as it is, or with a reason.
    private func mayKeep(_ image: KeptImage, _ slot: ImageSlot) -> Bool {
        !image.faults.contains(where: slot.kind.isBarred) || !slot.kind.exceptions.isEmpty
    }

    /// A good picture is taken at once; one with a fault waits for the official to say whether to use it all the same.
    @Sendable private func take(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 64 << 20)
        let (id, kind) = (try context.caseID(), try context.parameters.require("kind"))
        let retake = RetakeImage(centre: bench.centre)
        var taken = Taken(image: ImageVoucher(centre: bench.centre).image(form["voucher"]))
        taken.image?.exception = form[kind + "-exception"].isEmpty ? nil : form[kind + "-exception"]
        do {
            if form["do"] == "keep", let image = taken.image { return try await keep(image, kind, id, form, context) }
            guard let upload = form.files[kind + "-camera"] ?? form.files[kind] else {
                throw Problem(.invalid, "image.required")
            }
            let judged = try await retake.judge(upload.bytes, as: kind, of: id, by: context.actor)
            if judged.isGood { return try await keep(judged.image, kind, id, form, context) }
            return try await page(context, Taken(image: judged.image, findings: judged.findings))
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .conflict {
            return try await page(context, taken, problem: problem)
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

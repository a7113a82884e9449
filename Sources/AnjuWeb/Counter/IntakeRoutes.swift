import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes
import Hummingbird

/// Registration at the counter: one capture, every form of the first step.
struct IntakeRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("intake", use: startKnown)
        desk.post("intake", use: begin)
        desk.post("intake/:procedure", use: work)
    }

    /// A person who has a file: what is known is shown.
    @Sendable private func startKnown(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let person = request.uri.queryParameters["person"].flatMap { ID<Person>(String($0)) }
        let procedure =
            request.uri.queryParameters["procedure"].map(String.init) ?? bench.rulebook.procedures.first?.id ?? ""
        return try await answer(IntakeDraft(procedure: procedure, person: person, key: freshKey), context)
    }

    /// From the search, with what was typed there.
    @Sendable private func begin(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        var draft = IntakeDraft(
            form, procedure: form["procedure"], dictionary: bench.centre.dictionary, freshKey: freshKey)
        if draft.mrz.isEmpty { return try await answer(draft, context) }
        let reading = MRZ.read(draft.mrz, today: bench.centre.today)
        draft.take(reading)
        return try await answer(draft, context, reading: reading)
    }

    private var freshKey: String { bench.centre.ambient.token().text }

    @Sendable private func work(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 64 << 20)
        let procedure = try context.parameters.require("procedure")
        var draft = IntakeDraft(form, procedure: procedure, dictionary: bench.centre.dictionary, freshKey: freshKey)
        var problem: Problem?
        if let upload = form.files["portrait"] { problem = keep(upload.bytes, in: &draft, context) }
        let reading = draft.mrz.isEmpty ? nil : MRZ.read(draft.mrz, today: bench.centre.today)
        if form["do"] == "read", let reading { draft.take(reading) }
        if problem == nil, form["do"] == "submit" {
            do {
                return try await submit(draft, context)
            } catch let fault as Problem
                where fault.kind == .invalid || fault.kind == .conflict || fault.kind == .unavailable
            {
                problem = fault
            }
        }
        return try await answer(draft, context, reading: reading, problem: problem)
    }

    /// Keeps an uploaded portrait; the words of what is wrong stand beside it and nothing typed is lost.
    private func keep(_ bytes: [UInt8], in draft: inout IntakeDraft, _ context: OfficerContext) -> Problem? {
        do {
            let kept = try KeepPortrait(centre: bench.centre)(bytes, by: context.actor)
            draft.findings = kept.findings
            draft.portrait = try ImageVoucher(centre: bench.centre).text(kept.image)
            return nil
        } catch let problem as Problem {
            if problem.kind == .unavailable { return problem }
            return Problem(
                problem.kind, problem.code, problem.details,
                violations: [Violation("portrait", problem.code, problem.details)])
        } catch {
            return Problem(.invalid, "image.broken", violations: [Violation("portrait", "image.broken")])
        }
    }

    private func submit(_ draft: IntakeDraft, _ context: OfficerContext) async throws -> Response {
        let request = CaptureRequest(
            typed: draft.typed, fromDocument: draft.fromDocument, papersSeen: draft.papers, present: ["applicant"],
            language: LanguageTag(draft.typed["preferred_language"] ?? context.language.rawValue), key: draft.key)
        let portrait = draft.portrait.isEmpty ? nil : ImageVoucher(centre: bench.centre).image(draft.portrait)
        let opened = try await OpenCase(centre: bench.centre)(
            draft.procedure, for: draft.person, request, portrait: portrait, by: context.actor)
        if opened.wasRepeated { return .redirect(to: "/cases/" + opened.id.rawValue) }
        let t = bench.translator(context.language)
        let view = try await ViewCase(centre: bench.centre)(opened.id, by: context.actor)
        let page = ConfirmationPage(model: confirmation(opened, view, t), t: t)
        return .page(page, bench.frame(context), t, status: .created)
    }

    private func confirmation(_ opened: OpenCase.Opened, _ view: CaseView, _ t: Translator) -> ConfirmationPage.Model {
        let presenter = CasePresenter(view, bench: bench, t: t)
        let open = view.procedure.steps.filter { view.state.step($0.key).isOpen }
        let next = open.map {
            t("done.next-step", ["step": .text($0.title[t.language]), "office": .text(presenter.department($0.actor))])
        }
        let missing = view.toldOnce.missing.map { t("done.missing", ["paper": .text($0.paper.title[t.language])]) }
        return ConfirmationPage.Model(
            done: t(opened.open.isEmpty ? "done.registered" : "done.opened"), number: opened.number,
            lookupCode: opened.code,
            names: presenter.names, next: next + missing,
            acts: [
                Act(label: t("done.open-case"), path: presenter.path, weight: .primary),
                Act(label: t("done.receipt"), path: presenter.path + "/receipt.pdf", sends: ["code": opened.code]),
            ])
    }

    private func answer(
        _ draft: IntakeDraft, _ context: OfficerContext, reading: MRZReading? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let start = try await StartSheet(centre: bench.centre)(draft.procedure, for: draft.person, by: context.actor)
        let t = bench.translator(context.language)
        let presenter = IntakePresenter(
            bench: bench, t: t, start: start, draft: draft, reading: reading, problem: problem)
        return .page(IntakePage(model: presenter.page(), t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }
}

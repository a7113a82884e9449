import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The receipt of a case: printed, and given a new code where it was lost.
struct ReceiptRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.post("cases/:case/receipt.pdf", use: receipt)
        desk.get("cases/:case/receipt", use: show)
        desk.post("cases/:case/receipt", use: reissue)
    }

    @Sendable private func receipt(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let bytes = try await PrintReceipt(centre: bench.centre, help: bench.settings.helpNumber)(
            try context.caseID(), code: form["code"], by: context.actor)
        return .file(bytes, type: "application/pdf", name: "receipt.pdf")
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context)
    }

    private func page(
        _ context: OfficerContext, seen: Set<ReissueReceipt.Seen> = [], problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let view = try await ReissueReceipt(centre: bench.centre).view(
            try context.caseID(), showing: .items(CasePresenter.factItems), by: context.actor)
        let cases = CasePresenter(view, bench: bench, t: t)
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let fields = ReissueReceipt.Seen.allCases.map { each in
            Field(
                each.rawValue, label: words(each, t), .checkbox(isChecked: seen.contains(each)),
                width: .full, error: faults[each.rawValue])
        }
        let model = ReissuePage.Model(
            number: view.record.core.number, casePath: cases.path, names: cases.names, facts: cases.facts,
            fields: fields, path: cases.path + "/receipt",
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
        return .page(ReissuePage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func words(_ seen: ReissueReceipt.Seen, _ t: Translator) -> String {
        switch seen {
        case .person: t("reissue.person")
        case .document: t("reissue.document")
        }
    }

    /// The code is on this one page, which nothing leads back to.
    @Sendable private func reissue(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let seen = Set(ReissueReceipt.Seen.allCases.filter { !form[$0.rawValue].isEmpty })
        let id = try context.caseID()
        do {
            let code = try await ReissueReceipt(centre: bench.centre)(id, seen: seen, by: context.actor)
            let view = try await ReissueReceipt(centre: bench.centre).view(id, showing: .name, by: context.actor)
            let t = bench.translator(context.language)
            let cases = CasePresenter(view, bench: bench, t: t)
            let model = ConfirmationPage.Model(
                done: t("reissue.done"), number: view.record.core.number, lookupCode: code, names: cases.names,
                next: [t("reissue.old"), t("reissue.told")],
                acts: [
                    Act(
                        label: t("done.receipt"), path: cases.path + "/receipt.pdf", weight: .primary,
                        sends: ["code": code]),
                    Act(label: t("done.open-case"), path: cases.path),
                ])
            return .page(ConfirmationPage(model: model, t: t), bench.frame(context), t, status: .created)
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .limited {
            return try await page(context, seen: seen, problem: problem)
        }
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Opening what is protected in an emergency, and the review of it.
struct EmergencyRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("cases/:case/emergency", use: ask)
        desk.post("cases/:case/emergency", use: open)
        desk.get("emergencies", use: list)
        desk.post("emergencies/:glass/:finding", use: review)
    }

    private var opening: OpenInEmergency { OpenInEmergency(centre: bench.centre) }
    private var reviewing: ReviewEmergencies { ReviewEmergencies(centre: bench.centre) }

    @Sendable private func ask(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.caseID()
        try await opening.offer(id, to: context.actor)
        return page(id, context)
    }

    @Sendable private func open(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let id = try context.caseID()
        do {
            try await opening(id, category: form["category"], reason: form["reason"], by: context.actor)
            return .redirect(to: "/cases/" + id.rawValue)
        } catch let problem as Problem where problem.kind == .invalid {
            return page(id, context, typed: form, problem: problem)
        }
    }

    private func page(
        _ id: ID<Case>, _ context: OfficerContext, typed: FormBody? = nil, problem: Problem? = nil
    ) -> Response {
        let t = bench.translator(context.language)
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let kinds = bench.centre.present.rights.emergencies.map { Control.Choice($0.key, $0.text[t.language]) }
        let model = EmergencyPage.Model(
            path: "/cases/\(id.rawValue)/emergency",
            fields: [
                Field(
                    "category", label: t("emergency.category"), .radio(kinds, chosen: typed?["category"] ?? ""),
                    width: .full, error: faults["category"]),
                Field(
                    "reason", label: t("emergency.reason"), .textarea(typed?["reason"] ?? ""),
                    hint: t("emergency.reason-hint"), width: .full, error: faults["reason"]),
            ])
        return .page(EmergencyPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    @Sendable private func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let after = request.uri.queryParameters["after"].flatMap { ID<BreakGlass>(String($0)) }
        return try await reviews(context, after: after, isDone: request.uri.queryParameters["done"] != nil)
    }

    private func reviews(
        _ context: OfficerContext, after: ID<BreakGlass>? = nil, isDone: Bool = false, problem: Problem? = nil
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await reviewing.list(after: after, by: context.actor)
        let rows = found.map { opened in
            let path = "/emergencies/" + opened.glass.id.rawValue
            let kind = bench.centre.present.rights.emergencies.first { $0.key == opened.glass.category }
            return ReviewsPage.Row(
                title: opened.name + " · " + t.moment(opened.glass.openedAt, in: bench.zone),
                category: kind?.text[t.language] ?? opened.glass.category, reason: opened.glass.reason,
                due: opened.glass.awaitsDecision
                    ? t("emergency.rests")
                    : t("emergency.due", ["when": .text(t.moment(opened.due, in: bench.zone))]),
                isLate: opened.glass.awaitsDecision || opened.due <= bench.now,
                panels: panels(opened.glass, path, problem, t))
        }
        let last = found.count == ReviewEmergencies.most ? found.last : nil
        let model = ReviewsPage.Model(
            rows: rows, morePath: last.map { "/emergencies?after=" + $0.glass.id.rawValue },
            notice: isDone ? t("access.done") : nil,
            problems: problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [])
        return .page(ReviewsPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    /// What somebody found, or what follows from a finding that it was not right.
    private func panels(
        _ glass: BreakGlass, _ path: String, _ problem: Problem?, _ t: Translator
    ) -> [DecisionPanel] {
        let findings =
            glass.awaitsDecision
            ? [("settled", "emergency.settle")]
            : [("justified", "emergency.justified"), ("unjustified", "emergency.unjustified")]
        return findings.map { finding, label in
            DecisionPanel.approval(
                t(label), at: path + "/" + finding, key: finding + "-" + glass.id.rawValue, problem: problem, t)
        }
    }

    @Sendable private func review(_ request: Request, _ context: OfficerContext) async throws -> Response {
        guard let id = ID<BreakGlass>(try context.parameters.require("glass")) else {
            throw Problem(.missing, "access.entry-unknown")
        }
        let finding = try context.parameters.require("finding")
        let form = try await FormBody(request, upTo: 1 << 16)
        let confirming = bench.confirming(form, finding + "-" + id.rawValue, context)
        do {
            switch finding {
            case "justified", "unjustified":
                try await reviewing(
                    id, isJustified: finding == "justified", by: context.actor, confirming: confirming)
            case "settled": try await reviewing.settle(id, by: context.actor, confirming: confirming)
            default: throw Problem(.missing, "page.unknown")
            }
            return .redirect(to: "/emergencies?done=1")
        } catch let problem as Problem where [.invalid, .conflict, .limited].contains(problem.kind) {
            return try await reviews(context, problem: problem)
        }
    }
}

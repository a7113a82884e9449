import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The printed sheet of a person, made and ended at the counter.
struct SheetRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("people/:person/sheet", use: show)
        desk.post("people/:person/sheet", use: make)
        desk.post("people/:person/sheet/end", use: end)
        desk.post("people/:person/sheet.pdf", use: paper)
    }

    private func person(_ context: OfficerContext) throws -> ID<Person> {
        guard let id = ID<Person>(try context.parameters.require("person")) else {
            throw Problem(.missing, "person.unknown")
        }
        return id
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await page(context, ended: request.uri.queryParameters["done"] == "ended")
    }

    private func page(
        _ context: OfficerContext, seen: Set<ReissueReceipt.Seen> = [], problem: Problem? = nil, ended: Bool = false
    ) async throws -> Response {
        let t = bench.translator(context.language)
        let standing = try await MakeOwnSheet(centre: bench.centre).view(try person(context), by: context.actor)
        let faults = Dictionary((problem?.violations ?? []).map { ($0.field, t.violation($0)) }) { first, _ in first }
        let words: [ReissueReceipt.Seen: String] = [
            .person: t("reissue.person"), .document: t("reissue.document"),
        ]
        let fields = ReissueReceipt.Seen.allCases.map { each in
            Field(
                each.rawValue, label: words[each] ?? "", .checkbox(isChecked: seen.contains(each)), width: .full,
                error: faults[each.rawValue])
        }
        var model = SheetPage.Model(
            names: CasePresenter.names(standing.person), facts: facts(standing, t), fields: fields,
            path: "/people/\(standing.person.id.rawValue)/sheet")
        model.problems = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        model.live = standing.sheet.map {
            t("sheet.live", ["made": .text(t.moment($0.madeAt, in: bench.zone)), "until": .text(day($0.expiresAt, t))])
        }
        if bench.centre.present.rights.ownFile.guardians != nil {
            model.guardians = "/people/\(standing.person.id.rawValue)/guardians"
        }
        model.second =
            switch standing.second {
            case .needed: t("sheet.second-needed")
            case .asked: t("sheet.second-asked")
            case .allowed: t("sheet.second-allowed")
            case nil: nil
            }
        model.notice = ended ? t("sheet.ended") : nil
        return .page(SheetPage(model: model, t: t), bench.frame(context), t, status: problem?.status ?? .ok)
    }

    private func day(_ moment: Instant, _ t: Translator) -> String { t.date(bench.zone.day(of: moment)) }

    private func facts(_ standing: MakeOwnSheet.Standing, _ t: Translator) -> [Fact] {
        [
            Fact(label: t("card.birth"), value: Words(standing.person.birthDate)),
            Fact(label: t("card.document"), value: Words("…" + standing.documentTail), isCode: true),
        ]
    }

    /// The code is on this one page, which nothing leads back to.
    @Sendable private func make(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let seen = Set(ReissueReceipt.Seen.allCases.filter { !form[$0.rawValue].isEmpty })
        let id = try person(context)
        do {
            let use = MakeOwnSheet(centre: bench.centre)
            let made = try await use(id, seen: seen, by: context.actor)
            let standing = try await use.view(id, by: context.actor)
            let t = bench.translator(context.language)
            let model = ConfirmationPage.Model(
                done: t("sheet.done"), number: made.code, names: CasePresenter.names(standing.person),
                next: [
                    t("sheet.once"), t("sheet.replaces"),
                    t("sheet.until", ["day": .text(day(made.expiresAt, t))]),
                ],
                acts: [
                    Act(
                        label: t("sheet.print"), path: "/people/\(id.rawValue)/sheet.pdf", weight: .primary,
                        sends: ["code": made.code])
                ])
            return .page(ConfirmationPage(model: model, t: t), bench.frame(context), t, status: .created)
        } catch let problem as Problem where [.invalid, .limited, .conflict].contains(problem.kind) {
            return try await page(context, seen: seen, problem: problem)
        }
    }

    @Sendable private func end(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try person(context)
        try await EndOwnSheet(centre: bench.centre).atCounter(id, by: context.actor)
        return .redirect(to: "/people/\(id.rawValue)/sheet?done=ended")
    }

    @Sendable private func paper(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await FormBody(request, upTo: 1 << 16)
        let bytes = try await PrintOwnSheet(centre: bench.centre)(
            try person(context), code: form["code"], by: context.actor)
        return .file(bytes, type: "application/pdf", name: "sheet.pdf")
    }
}

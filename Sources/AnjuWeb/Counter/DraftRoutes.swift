import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Registrations that were put away: taken up again, or thrown away.
struct DraftRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("intake/drafts/:draft", use: resume)
        desk.post("intake/drafts/:draft/discard", use: discard)
    }

    @Sendable private func resume(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let resumed = try await ResumeDraft(centre: bench.centre)(try draftID(context), by: context.actor)
        let vouchers = try resumed.images.mapValues { try ImageVoucher(centre: bench.centre).text($0) }
        var answer = IntakeAnswer(IntakeForm(resumed.draft, images: vouchers), bench, context)
        answer.keptAt = resumed.draft.keptAt
        answer.done = said(request.uri.queryParameters["said"].map(String.init), resumed.draft, context)
        return try await answer.response()
    }

    /// What the page before did, in words.
    private func said(_ what: String?, _ draft: RegistrationDraft, _ context: OfficerContext) -> [String] {
        let t = bench.translator(context.language)
        let until = MessageValue.text(t.spoken(draft.expiresAt, today: bench.centre.today, in: bench.zone))
        return switch what {
        case "kept": [t("intake.draft-kept", ["until": until])]
        case "carried": [t("intake.draft-carried", ["until": until])]
        default: []
        }
    }

    @Sendable private func discard(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await DiscardDraft(centre: bench.centre)(try draftID(context), by: context.actor)
        return .redirect(to: "/counter?said=discarded")
    }

    private func draftID(_ context: OfficerContext) throws -> ID<RegistrationDraft> {
        guard let id = ID<RegistrationDraft>(try context.parameters.require("draft")) else {
            throw Problem(.missing, "draft.unknown")
        }
        return id
    }
}

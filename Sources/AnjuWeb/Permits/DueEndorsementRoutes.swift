import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// The list of permits that are to be endorsed now.
struct DueEndorsementRoutes: Sendable {
    let bench: Workbench

    static let path = "/endorsements"
    /// From so many days before the last one, a line asks for attention.
    private static let soon = 7

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.get("endorsements", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let after = request.uri.queryParameters["after"].flatMap { ID<Permit>(String($0)) }
        let found = try await ViewDueEndorsements(centre: bench.centre)(after: after, by: context.actor)
        let model = DueEndorsementsPage.Model(
            lines: found.lines.map { line in
                DueEndorsementsPage.Line(
                    status: line.daysLeft <= Self.soon ? .now : .wait, name: StayPresenter.name(line.person),
                    path: "/people/\(line.person.id.rawValue)/stays",
                    words: [
                        line.title[t.language], t("endorsements.until", ["day": .text(t.date(line.lastDay))]),
                        t("endorsements.left", ["count": .number(line.daysLeft)]),
                    ].joined(separator: " · "))
            }, morePath: found.next.map { Self.path + "?after=" + $0.rawValue })
        return .page(DueEndorsementsPage(model: model, t: t), bench.frame(context), t)
    }
}

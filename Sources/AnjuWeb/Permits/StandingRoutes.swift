import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// What stands to somebody and why: on the desk of who registers, and in the person's own file.
struct StandingRoutes: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) { desk.get("people/:person/standing", use: show) }

    func add(to own: RouterGroup<PersonContext>) { own.get("my-file/standing", use: showOwn) }

    private var view: ViewStanding { ViewStanding(centre: bench.centre) }

    @Sendable private func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let t = bench.translator(context.language)
        let id = try context.identifier("person", of: Person.self, orSay: "person.unknown")
        let found = try await view(id, by: context.actor)
        let name = CasePresenter.names(found.person).first(for: context.language).text
        let model = StandingPage.Model(
            heading: t("standing.of", ["name": .text(name)]),
            back: NavigationItem(t("standing.stays"), "/people/\(id.rawValue)/stays"),
            parts: StandingPresenter(bench: bench, t: t, found: found).parts(isOfficial: true))
        return .page(StandingPage(model: model, t: t), bench.frame(context), t)
    }

    @Sendable private func showOwn(_ request: Request, _ context: PersonContext) async throws -> Response {
        let t = bench.translator(context.language)
        let found = try await view(by: context.session)
        let parts = StandingPresenter(bench: bench, t: t, found: found).parts(isOfficial: false)
        let blocks: [OwnPage.Block] =
            [.words(t("standing.own-note"))]
            + parts.map { part in
                .list(
                    title: part.title, id: part.id,
                    lines: part.lines.map { line in
                        OwnPage.Line(
                            icon: line.status.icon, title: Words(line.title), quiet: line.words, state: line.status,
                            stateWords: t("standing.status-" + line.status.rawValue))
                    })
            }
        return bench.page(t("standing.own"), blocks, back: ("/my-file", t("own.title")), on: context)
    }
}

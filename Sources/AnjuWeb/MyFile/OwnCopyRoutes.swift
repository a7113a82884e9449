import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// A copy of one's own file, to keep and to read.
struct OwnCopyRoutes: Sendable {
    let bench: Workbench

    func add(to own: RouterGroup<PersonContext>) {
        own.get("my-file/copy", use: show)
        own.get("my-file/copy.json", use: json)
        own.get("my-file/copy.pdf", use: paper)
    }

    @Sendable private func show(_ request: Request, _ context: PersonContext) async throws -> Response {
        let t = bench.translator(context.language)
        return bench.page(
            t("own.copy"),
            [
                .words(t("own.copy-words")),
                .acts([
                    Act(label: t("own.copy-pdf"), path: "/my-file/copy.pdf", weight: .primary),
                    Act(label: t("own.copy-json"), path: "/my-file/copy.json"),
                ]), .notice(t("own.copy-care")),
            ], back: ("/my-file", t("own.title")), on: context)
    }

    @Sendable private func json(_ request: Request, _ context: PersonContext) async throws -> Response {
        let bytes = try await CopyOwnFile(centre: bench.centre).json(by: context.session)
        return .download(bytes, type: "application/json; charset=utf-8", name: "my-file.json")
    }

    @Sendable private func paper(_ request: Request, _ context: PersonContext) async throws -> Response {
        let bytes = try await CopyOwnFile(centre: bench.centre).paper(by: context.session)
        return .download(bytes, type: "application/pdf", name: "my-file.pdf")
    }
}

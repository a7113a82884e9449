import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import Hummingbird

/// Who looked at one's own file, when, from which office, for what, and under which law.
struct OwnLookRoutes: Sendable {
    let bench: Workbench

    func add(to own: RouterGroup<PersonContext>) {
        own.get("my-file/looks", use: looks)
        own.get("my-file/looks/:entry", use: look)
        own.get("my-file/looks/:entry/proof", use: proof)
    }

    private func words(_ context: PersonContext) -> OwnWords {
        OwnWords(bench: bench, t: bench.translator(context.language))
    }

    @Sendable private func looks(_ request: Request, _ context: PersonContext) async throws -> Response {
        let after = request.uri.queryParameters["after"].flatMap { ID<LedgerEntry>(String($0)) }
        let found = try await ViewOwnFile(centre: bench.centre).looks(after: after, by: context.session)
        let (words, t) = (words(context), bench.translator(context.language))
        let lines = OwnLookLines(found.looks, zone: bench.zone).lines.map { line($0, words, context) }
        var blocks: [OwnPage.Block] = [.words(t("own.looks-words"))]
        if lines.isEmpty {
            blocks.append(.empty(EmptyState(title: t("mine.nobody-looked"), words: t("own.looks-none"))))
        } else {
            blocks.append(.list(title: t("own.looks"), id: "looks", lines: lines))
        }
        if let next = found.next {
            blocks.append(.acts([Act(label: t("own.earlier"), path: "/my-file/looks?after=" + next.rawValue)]))
        }
        return bench.page(
            t("own.looks"), blocks, back: ("/my-file", t("own.title")), on: context)
    }

    private func line(_ line: OwnLookLines.Line, _ words: OwnWords, _ context: PersonContext) -> OwnPage.Line {
        let (first, t) = (line.looks[0], words.t)
        var shown = OwnPage.Line(
            icon: .eye, title: Words(words.who(first, in: context.session)),
            path: line.looks.count == 1 ? Self.path(first) : nil, words: [Words(words.action(first))],
            quiet: [words.purpose(first) ?? "", words.moment(first.entry.at)].filter { !$0.isEmpty })
        if line.looks.count > 1 {
            shown.foldedTitle = t("own.times", ["count": .number(line.looks.count)])
            shown.folded = line.looks.map {
                OwnPage.Line(icon: .eye, title: Words(words.moment($0.entry.at)), path: Self.path($0))
            }
        }
        return shown
    }

    private static func path(_ look: OwnLook) -> String { "/my-file/looks/" + look.entry.id.rawValue }

    /// One entry; the proof that it stands in the log is offered beside it where the log gives one.
    @Sendable private func look(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("entry", of: LedgerEntry.self, orSay: "look.unknown")
        let (look, hiding) = try await ViewOwnFile(centre: bench.centre).told(id, by: context.session)
        let (words, t) = (words(context), bench.translator(context.language))
        var facts = [
            Fact(label: t("own.look-who"), value: Words(words.who(look, in: context.session))),
            Fact(label: t("own.look-what"), value: Words(words.action(look))),
            Fact(label: t("own.look-when"), value: Words(words.moment(look.entry.at))),
            Fact(label: t("own.look-purpose"), value: Words(words.purpose(look) ?? look.entry.purpose)),
        ]
        if !look.entry.law.isEmpty {
            facts.append(Fact(label: t("own.look-law"), value: Words(words.law(look.entry.law))))
        }
        let kinds = words.kinds(look)
        if !kinds.isEmpty { facts.append(Fact(label: t("own.look-kinds"), value: Words(kinds))) }
        if let number = look.caseNumber {
            facts.append(Fact(label: t("own.look-case"), value: Words(number), isCode: true))
        }
        facts += hiding.map { HidingPresenter(bench: bench, t: t).told($0) } ?? []
        facts.append(Fact(label: t("own.look-entry"), value: Words(look.entry.id.rawValue), isCode: true))
        let ask = Act(label: words.ask(.explanation), path: OwnFilePresenter.new(.explanation, look.entry.id.rawValue))
        let acts = bench.centre.present.rights.entitlement(asking: .explanation) == nil ? [] : [ask]
        let proof: [Act] = [
            Act(label: t("own.proof"), path: Self.path(look) + "/proof"),
            Act(label: t("own.proof-check"), path: "/log/checker", weight: .plain),
        ]
        return bench.page(
            t("own.look"), [.facts(facts), .acts(acts), .words(t("own.proof-words")), .acts(proof)],
            back: ("/my-file/looks", t("own.looks")), on: context)
    }

    /// The proof as a file; for an entry that the log takes in this very second, a page that says so.
    @Sendable private func proof(_ request: Request, _ context: PersonContext) async throws -> Response {
        let id = try context.identifier("entry", of: LedgerEntry.self, orSay: "look.unknown")
        do {
            let bytes = try await ProveOwnLook(centre: bench.centre)(id, by: context.session)
            return .download(bytes, type: "text/plain; charset=utf-8", name: id.rawValue + ".tlog-proof")
        } catch let problem as Problem where problem.code == "entry.not-logged-yet" {
            let (t, look) = (bench.translator(context.language), "/my-file/looks/" + id.rawValue)
            return bench.page(
                t("own.proof-soon"),
                [
                    .words(t("own.proof-soon-words")),
                    .acts([Act(label: t("own.proof-again"), path: look + "/proof", weight: .primary)]),
                ], back: (look, t("own.look")), on: context, status: .accepted)
        }
    }
}

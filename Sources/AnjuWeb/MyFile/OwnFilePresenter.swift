import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of what is held.
struct OwnFilePresenter {
    let words: OwnWords

    var t: Translator { words.t }
    var language: LanguageTag { words.t.language }

    /// The first page; `wards` are those for whom the reader may act besides, `isOwn` that it is the reader's own file.
    func overview(_ file: OwnFile, wards: [OwnFile.Ward] = [], isOwn: Bool = true) -> [OwnPage.Block] {
        func line(_ icon: Icon, _ title: String, _ path: String, _ count: Int?) -> OwnPage.Line {
            var line = OwnPage.Line(icon: icon, title: Words(title), path: path)
            if let count { line.quiet = [t("own.count", ["count": .number(count)])] }
            return line
        }
        let open = file.requests.count(where: \.isOpen)
        var blocks: [OwnPage.Block] = [.words(t("own.promise"))]
        if !file.restrictions.isEmpty { blocks.append(restricted(file)) }
        blocks += lifted(file)
        blocks.append(
            .list(
                title: t("own.places"), id: "places",
                lines: [
                    line(.inbox, t("own.held"), "/my-file/held", file.held.count),
                    line(.steps, t("own.cases"), "/my-file/cases", file.cases.count),
                    line(.card, t("standing.own"), "/my-file/standing", nil),
                    line(.face, t("own.pictures"), "/my-file/pictures", file.pictures.count),
                    line(.eye, t("own.looks"), "/my-file/looks", nil),
                    line(.help, t("own.requests"), "/my-file/requests", open),
                    line(.got, t("own.copy"), "/my-file/copy", nil),
                ] + (isOwn ? [line(.card, t("own.sheet"), "/my-file/sheet", nil)] : [])))
        if !wards.isEmpty { blocks.append(acting(wards)) }
        if !file.guardians.isEmpty { blocks.append(guardians(file)) }
        return blocks
    }

    private func restricted(_ file: OwnFile) -> OwnPage.Block {
        .list(
            title: t("own.restricted"), id: "restricted",
            lines: file.restrictions.map { restriction in
                OwnPage.Line(
                    icon: .hold, title: Words(words.group(restriction.group)),
                    path: "/my-file/requests/" + restriction.request.rawValue,
                    quiet: [
                        t("own.since", ["when": .text(words.day(restriction.from))]), words.law(restriction.law),
                    ] + words.passes)
            })
    }

    /// What an official ended: the notice that the person has of it.
    private func lifted(_ file: OwnFile) -> [OwnPage.Block] {
        let ended = file.lifted.filter { $0.ending?.hand == .official }
        if ended.isEmpty { return [] }
        return [
            .list(
                title: t("own.lifted"), id: "lifted",
                lines: ended.map { restriction in
                    OwnPage.Line(
                        icon: .help, title: Words(words.group(restriction.group)),
                        path: "/my-file/requests/" + restriction.request.rawValue,
                        words: [Words(restriction.ending?.reason ?? "")],
                        quiet: restriction.until.map { [t("own.since", ["when": .text(words.day($0))])] } ?? [])
                })
        ]
    }

    /// Those for whom the reader may act, each with the button that opens the file.
    private func acting(_ wards: [OwnFile.Ward]) -> OwnPage.Block {
        .list(
            title: t("own.wards"), id: "wards",
            lines: wards.map { ward in
                let name = CasePresenter.names(ward.person).first(for: language).text
                var line = OwnPage.Line(
                    icon: .face, title: Words(name),
                    quiet: [t("own.since", ["when": .text(words.day(ward.guardianship.from))])])
                line.acts = [
                    Act(
                        label: t("own.act-for"), path: "/my-file/for/" + ward.guardianship.id.rawValue,
                        weight: .small, sends: [:], about: name)
                ]
                return line
            })
    }

    /// Who may act for the person: on what proof and since when, without a name.
    private func guardians(_ file: OwnFile) -> OwnPage.Block {
        let rules = words.bench.centre.present.rights.ownFile.guardians
        return .list(
            title: t("own.guardians"), id: "guardians",
            lines: file.guardians.map { guardianship in
                let office = words.bench.centre.present.office(guardianship.office)?.name[language]
                return OwnPage.Line(
                    icon: .face,
                    title: Words(rules?.proof(guardianship.proof)?.text[language] ?? guardianship.proof),
                    quiet: [
                        t("own.since", ["when": .text(words.day(guardianship.from))]),
                        office ?? guardianship.office,
                    ])
            })
    }

    func groups(_ file: OwnFile) -> [OwnPage.Block] {
        if file.groups.isEmpty { return [.empty(EmptyState(title: t("own.nothing"), words: t("own.nothing-words")))] }
        return [
            .words(t("own.held-words")),
            .list(
                title: t("own.kinds"), id: "kinds",
                lines: file.groups.map { group in
                    OwnPage.Line(
                        icon: .inbox, title: Words(group.group.text[language]),
                        path: "/my-file/held/" + group.group.key,
                        quiet: [t("own.count", ["count": .number(group.held.count)])])
                }),
        ]
    }

    func group(_ group: (group: ItemGroup, held: [OwnFile.Held]), of file: OwnFile) -> [OwnPage.Block] {
        var blocks: [OwnPage.Block] = []
        if let held = file.restrictions.first(where: { $0.group == group.group.key }) {
            blocks.append(.notice(t("own.restricted-since", ["when": .text(words.day(held.from))])))
        }
        blocks.append(
            .list(title: group.group.text[language], id: "held", lines: group.held.map(line)))
        if asks(.restriction) || asks(.objection) {
            blocks.append(
                .acts(
                    [RequestKind.restriction, .objection].filter(asks).map {
                        Act(label: words.ask($0), path: Self.new($0, group.group.key))
                    }))
        }
        return blocks
    }

    private func asks(_ kind: RequestKind) -> Bool {
        words.bench.centre.present.rights.entitlement(asking: kind) != nil
    }

    static func new(_ kind: RequestKind, _ topic: String) -> String {
        "/my-file/requests/new?kind=\(kind.rawValue)&topic=\(topic)"
    }

    private func line(_ held: OwnFile.Held) -> OwnPage.Line {
        let shown = held.shownTo.sorted().map(words.department).joined(separator: t("format.list-mark"))
        var line = OwnPage.Line(
            icon: .got, title: Words(held.item.text[language]), words: [words.value(held.entry.value, of: held.item)],
            quiet: [
                words.source(held.entry.provenance), t("own.law", ["law": .text(words.law(held.law))]),
                words.kept(held.kept),
            ])
        if !shown.isEmpty { line.quiet.append(t("own.bound", ["offices": .text(shown)])) }
        let topic = OwnRequest.topic(of: held.item.key, about: held.subject)
        if held.isShared {
            line.quiet.append(t("own.shared"))
            return line
        }
        line.acts = [RequestKind.correction, .deletion].filter(asks).map {
            Act(label: words.ask($0), path: Self.new($0, topic), weight: .small, about: held.item.text[language])
        }
        return line
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Pages of what belongs to the file beside its items: cases with their permits, pictures, the printed sheet.
extension OwnFilePresenter {
    func cases(_ file: OwnFile) -> [OwnPage.Block] {
        var blocks: [OwnPage.Block] = []
        if file.cases.isEmpty, file.permits.isEmpty {
            return [.empty(EmptyState(title: t("own.nothing"), words: t("own.nothing-words")))]
        }
        if !file.cases.isEmpty {
            blocks.append(
                .list(
                    title: t("own.cases"), id: "cases",
                    lines: file.cases.map { line in
                        OwnPage.Line(
                            icon: .steps, title: Words(line.title[language]),
                            path: "/my-file/cases/" + line.record.core.id.rawValue,
                            quiet: [
                                line.record.core.number, words.day(line.record.core.openedAt),
                                t("case-status." + line.record.status.rawValue),
                            ])
                    }))
        }
        if !file.permits.isEmpty {
            blocks.append(
                .list(
                    title: t("own.permits"), id: "permits",
                    lines: file.permits.map { permit in
                        OwnPage.Line(
                            icon: .card, title: Words(permit.number),
                            quiet: [
                                t(
                                    "own.valid",
                                    [
                                        "from": .text(t.date(permit.validFrom)),
                                        "until": .text(t.date(permit.validUntil)),
                                    ]),
                                t("permit-status." + permit.status(on: words.bench.centre.today).rawValue),
                            ])
                    }))
        }
        return blocks
    }

    func pictures(_ file: OwnFile) -> [OwnPage.Block] {
        if file.pictures.isEmpty { return [.empty(EmptyState(title: t("own.nothing"), words: t("own.nothing-words")))] }
        return [
            .list(
                title: t("own.pictures"), id: "pictures",
                lines: file.pictures.map { picture in
                    OwnPage.Line(
                        icon: .face, title: Words(picture.title[language]),
                        path: "/my-file/pictures/" + picture.image.id.rawValue,
                        quiet: [picture.caseNumber, words.moment(picture.image.at), words.kept(picture.kept)])
                })
        ]
    }

    func sheet(_ file: OwnFile) -> [OwnPage.Block] {
        guard let sheet = file.sheet else { return [] }
        let office = words.bench.centre.present.office(sheet.office)?.name[language] ?? sheet.office
        return [
            .facts([
                Fact(label: t("own.sheet-made"), value: Words(words.moment(sheet.madeAt))),
                Fact(label: t("own.sheet-office"), value: Words(office)),
                Fact(label: t("own.sheet-until"), value: Words(words.day(sheet.expiresAt))),
            ]),
            .words(t("own.sheet-words")),
            .acts([Act(label: t("own.sheet-end"), path: "/my-file/sheet/end", weight: .warning, sends: [:])]),
        ]
    }
}

import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the pages of what is declared at doors.
struct HousePresenter {
    let bench: Workbench
    let t: Translator
    var typed: [String: String] = [:]
    var problem: Problem?

    private var problems: [String] { problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? [] }

    func form(_ place: PlaceRecord, code: String) -> HousePage.Model {
        var presenter = FieldPresenter(bench: bench, t: t)
        presenter.typed = typed
        let fields = DeclareStay.items.compactMap(bench.centre.dictionary.item).map { item in
            var field = presenter.asked(item, isMandatory: ["birth_date", "nationality"].contains(item.key))
            (field.code, field.width, field.error) = (nil, .full, fault(item.key))
            return field
        }
        let from = Field(
            "from", label: t("house.from"), .date(typed["from"] ?? ""), hint: t("house.from-hint"), width: .full,
            error: fault("from"))
        return HousePage.Model(
            place: place.address, path: "/house/" + code,
            key: (ID<Declaration>(typed["key"] ?? "") ?? bench.centre.ambient.id()).rawValue, fields: fields + [from],
            problems: problems)
    }

    private func fault(_ field: String) -> String? {
        problem?.violations.first { $0.field == field }.map { t.violation($0) }
    }

    /// How a declaration stands, without anything of who made it.
    func declared(_ declaration: Declaration) -> DeclaredPage.Model {
        let (status, key): (Status, String) =
            switch (declaration.settledAt, declaration.checkIn, declaration.answer) {
            case (.some, .some, _): (.done, "registered")
            case (.some, nil, _): (.bad, "closed")
            case (nil, _, .livesHere): (.now, "confirmed")
            case (nil, _, .notHere): (.bad, "doubted")
            case (nil, _, nil): (.wait, "waits")
            }
        return DeclaredPage.Model(
            number: declaration.number,
            facts: [
                Fact(label: t("declared.at"), value: Words(t.moment(declaration.at, in: bench.zone))),
                Fact(
                    label: t("declared.until"), value: Words(t.date(bench.zone.day(of: declaration.expiresAt)))),
            ], status: status, words: t("declared." + key))
    }

    func asking(number: String, born: String) -> DeclaredPage.Model {
        DeclaredPage.Model(
            fields: [
                Field(
                    "number", label: t("declared.number"), .text(number, TextStyle(isCode: true, maximum: 40)),
                    width: .full),
                Field("born", label: t("card.birth"), .date(born), width: .full),
            ], problems: problems)
    }

    func landlord(_ waiting: ConfirmTenants.Waiting, code: String, isDone: Bool) -> LandlordPage.Model {
        LandlordPage.Model(
            place: waiting.place.address,
            lines: waiting.declarations.map { declaration in
                let path = "/landlord/\(code)/\(declaration.id.rawValue)"
                let acts = Declaration.Answer.allCases.map { answer in
                    Act(
                        label: t("landlord.answer-" + answer.rawValue), path: path,
                        weight: answer == .livesHere ? .primary : .plain, sends: ["answer": answer.rawValue],
                        about: declaration.name)
                }
                return LandlordPage.Line(
                    name: declaration.name,
                    words: [since(declaration)]
                        + (declaration.answer.map { [t("landlord.said-" + $0.rawValue)] } ?? []),
                    acts: acts)
            }, notice: isDone ? t("landlord.thanks") : nil, problems: problems)
    }

    private func since(_ declaration: Declaration) -> String {
        let day = declaration.values["check_in_at"].flatMap { Instant($0) }.map(bench.zone.day(of:))
        return t("house.since", ["day": .text(day.map(t.date) ?? "")])
    }

    func list(_ lines: [ViewDeclarations.Line], isDone: Bool) -> DeclarationsPage.Model {
        DeclarationsPage.Model(
            lines: lines.map { line in
                let declaration = line.declaration
                let path = "/declarations/" + declaration.id.rawValue
                let (status, answer): (Status, String) =
                    switch declaration.answer {
                    case .livesHere: (.now, "landlord.said-lives-here")
                    case .notHere: (.bad, "landlord.said-not-here")
                    case nil: (.wait, "declarations.unanswered")
                    }
                return DeclarationsPage.Line(
                    status: status, name: declaration.name + " · " + line.place.address,
                    words: [since(declaration) + " · " + declaration.number, t(answer)],
                    acts: [
                        Act(
                            label: t("declarations.register"), path: path, weight: .smallPrimary,
                            about: declaration.name),
                        Act(
                            label: t("declarations.close"), path: path + "/close", weight: .small, sends: [:],
                            about: declaration.name),
                    ])
            }, notice: isDone ? t("access.done") : nil)
    }

    func code(_ found: (place: PlaceRecord, code: HouseCode?), isDone: Bool) -> HouseCodePage.Model {
        let path = PlaceRoutes.path + "/" + found.place.id.rawValue
        var acts = [
            Act(
                label: t(found.code == nil ? "housecode.make" : "housecode.again"), path: path + "/house/make",
                weight: found.code == nil ? .primary : .plain, sends: [:])
        ]
        if found.code != nil { acts.append(Act(label: t("housecode.end"), path: path + "/house/end", sends: [:])) }
        let words =
            found.code.map { t("housecode.hangs", ["day": .text(t.date(bench.zone.day(of: $0.madeAt)))]) }
            ?? t("housecode.none")
        return HouseCodePage.Model(
            place: NavigationItem(found.place.address, path), words: words, acts: acts,
            notice: isDone ? t("access.done") : nil)
    }

    func sheet(_ made: KeepHouseCodes.Made) -> HouseSheetPage.Model {
        HouseSheetPage.Model(
            place: made.place.address, door: made.door, card: made.card, doorSymbol: Self.drawing(made.doorSymbol),
            cardSymbol: Self.drawing(made.cardSymbol),
            back: NavigationItem(made.place.address, PlaceRoutes.path + "/" + made.place.id.rawValue))
    }

    private static func drawing(_ symbol: KeepHouseCodes.Symbol) -> QRDrawing {
        QRDrawing(size: symbol.size, modules: symbol.modules)
    }
}

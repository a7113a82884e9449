import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page on which an employer's new people are typed in or read in.
struct HirePresenter {
    let bench: Workbench
    let t: Translator
    let organisation: OrganisationRecord
    let form: HireForm
    var problem: Problem?

    private var fields: GuestFields { GuestFields(bench: bench, t: t, problem: problem) }
    private var words: RosterWords { RosterWords(bench: bench, t: t) }

    func page() -> CheckInPage.Model {
        let path = RosterRoutes.path(organisation.id)
        var pile = fields.field(
            "pile", t("checkin.pile"), .textarea(form.pile, rows: 3), isOptional: true, hint: t("checkin.pile-hint"))
        pile.width = .full
        var model = CheckInPage.Model(
            place: NavigationItem(organisation.name, path + "/roster"), heading: t("hires.title"),
            path: path + "/hires", key: form.key, common: common,
            pile: pile.focused(when: form.hires.isEmpty && problem == nil),
            guests: form.hires.enumerated().map(one))
        model.problems = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        if form.unread > 0 { model.problems.append(t("checkin.unread", ["count": .number(form.unread)])) }
        model.duty = words.duties(.hire, in: organisation.area)
        return model
    }

    private var common: [Field] {
        [fields.field("start", t("hires.start"), .date(form.common["start"] ?? ""), hint: t("hires.start-hint"))]
            + words.said(form.common, fields)
    }

    private func one(_ place: Int, _ hire: HireDraft.Hire) -> CheckInPage.Guest {
        let prefix = GuestFields.prefix(place)
        var boxes = fields.items(of: hire.guest, place, HireForm.items)
        boxes.append(
            fields.field(
                prefix + "start", t("hires.own-start"), .date(hire.start), isOptional: true,
                hint: t("hires.own-start-hint")))
        if let item = bench.centre.dictionary.item("job_title") {
            boxes.append(
                fields.field(
                    prefix + "job_title", item.text[t.language],
                    .text(hire.jobTitle, TextStyle(maximum: item.maxLength)), isOptional: true))
        }
        boxes.append(
            fields.field(
                prefix + "is_moved", t("hires.moved"), .checkbox(isChecked: hire.isMoved), isOptional: true,
                hint: t("hires.moved-hint")))
        return fields.guest(hire.guest, place, boxes)
    }
}

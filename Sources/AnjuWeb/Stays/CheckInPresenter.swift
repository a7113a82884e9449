import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the page of a check-in.
struct CheckInPresenter {
    let bench: Workbench
    let t: Translator
    let place: PlaceRecord
    let beds: [ViewStays.Bed]
    let form: CheckInForm
    var problem: Problem?

    func page() -> CheckInPage.Model {
        let path = PlaceRoutes.path + "/" + place.id.rawValue
        var model = CheckInPage.Model(
            place: NavigationItem(place.address, path), heading: t("checkin.title"), path: path + "/check-in",
            key: form.key, common: common, pile: pile, guests: form.guests.enumerated().map(guest))
        let isFull = problem?.violations.contains { $0.field == "overfull" } ?? false
        if isFull || form.isOverfull {
            var field = field("overfull", t("checkin.overfull"), .checkbox(isChecked: form.isOverfull))
            field.width = .full
            model.overfull = field
        }
        model.problems = problem.map { $0.violations.isEmpty ? [t.problem($0)] : [] } ?? []
        if form.unread > 0 { model.problems.append(t("checkin.unread", ["count": .number(form.unread)])) }
        model.duty = duty
        model.declaration = form.declaration
        return model
    }

    private var duties: [StayDuty] { bench.rulebook.stayDuties }
    private func value(_ field: String) -> String { form.common[field] ?? "" }

    private var common: [Field] {
        var fields = [
            field(
                "kind", t("checkin.kind"),
                .radio(
                    StayKind.allCases.map { Control.Choice($0.rawValue, t("stay.kind-" + $0.rawValue)) },
                    chosen: value("kind"))),
            field("from", t("checkin.from"), .text(value("from")), hint: t("field.moment-hint")),
            field("planned", t("checkin.planned"), .text(value("planned")), isOptional: true),
            field("party", t("checkin.party"), .select(parties, chosen: value("party"))),
        ]
        let circumstances = distinct(duties.compactMap(\.place).map { Control.Choice($0.key, $0.text[t.language]) })
        if !circumstances.isEmpty {
            fields.append(
                field("said", t("checkin.said"), .checks(circumstances, chosen: form.said), isOptional: true))
        }
        let exemptions = distinct(duties.flatMap(\.exemptions).map { Control.Choice($0.key, $0.text[t.language]) })
        if !exemptions.isEmpty {
            let all = [Control.Choice("", t("checkin.no-exemption"))] + exemptions
            fields.append(
                field("exemption", t("checkin.exemption"), .select(all, chosen: value("exemption")), isOptional: true))
        }
        let reasons = LateReason.allCases.map { Control.Choice($0.rawValue, t("stay.late-" + $0.rawValue)) }
        fields.append(
            field(
                "late_reason", t("checkin.late"),
                .select([Control.Choice("", "")] + reasons, chosen: value("late_reason")), isOptional: true))
        return fields
    }

    private var parties: [Control.Choice] {
        distinct(
            duties.map { Control.Choice($0.who, bench.rulebook.departments[$0.who]?.name[t.language] ?? $0.who) })
    }

    private func distinct(_ choices: [Control.Choice]) -> [Control.Choice] {
        var seen: Set<String> = []
        return choices.filter { seen.insert($0.value).inserted }
    }

    /// What the law says of who was chosen, as the pack has it.
    private var duty: [String] {
        let kind = StayKind(rawValue: value("kind"))
        return duties.filter { duty in
            duty.who == value("party") && (kind.map { duty.kinds.contains($0) } ?? true)
                && (duty.area.map { Unit(area: $0).contains(area: place.area) } ?? true)
        }.map { duty in
            let law = duty.value.entry(on: bench.centre.today)?.basis ?? ""
            return duty.text[t.language] + " · " + CaseWords(bench: bench, t: t).basis(law)
        }
    }

    private var pile: Field {
        var field = field(
            "pile", t("checkin.pile"), .textarea(form.pile, rows: 3), isOptional: true, hint: t("checkin.pile-hint"))
        field.width = .full
        return field.focused(when: form.guests.isEmpty && problem == nil)
    }

    private func guest(_ place: Int, _ guest: StayDraft.Guest) -> CheckInPage.Guest {
        let prefix = GuestFields.prefix(place)
        let isHome = value("kind") != StayKind.lodging.rawValue
        var fields = fields.items(of: guest, place, GuestItems.keys.filter { $0 != GuestItems.family || isHome })
        if !beds.isEmpty { fields.append(bed(prefix, guest)) }
        return self.fields.guest(guest, place, fields)
    }

    private func bed(_ prefix: String, _ guest: StayDraft.Guest) -> Field {
        let choices = beds.map { bed in
            let state = bed.free.map { $0 > 0 ? t("checkin.free", ["count": .number($0)]) : t("checkin.full") }
            let name = bed.place.names.dropFirst(place.names.count).joined(separator: " ")
            return Control.Choice(
                bed.place.id.rawValue,
                [name.isEmpty ? bed.place.label : name, state].compactMap(\.self).joined(separator: " · "))
        }
        return field(
            prefix + "bed", t("checkin.bed"),
            .select([Control.Choice("", t("checkin.no-bed"))] + choices, chosen: guest.bed),
            isOptional: true)
    }

    private var fields: GuestFields { GuestFields(bench: bench, t: t, problem: problem) }

    private func field(
        _ id: String, _ label: String, _ control: Control, isOptional: Bool = false, hint: String? = nil
    ) -> Field {
        fields.field(id, label, control, isOptional: isOptional, hint: hint)
    }
}

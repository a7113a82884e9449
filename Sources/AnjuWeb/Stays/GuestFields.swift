import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

/// Makes the fields of the people of a page on which many are typed in or read in at once.
struct GuestFields {
    let bench: Workbench
    let t: Translator
    var problem: Problem?

    static func prefix(_ place: Int) -> String { "guest.\(place)." }

    /// Boxes for items of who it is; what is taken from the document alone has none.
    func items(of guest: StayDraft.Guest, _ place: Int, _ keys: [String]) -> [Field] {
        let prefix = Self.prefix(place)
        var presenter = FieldPresenter(bench: bench, t: t)
        (presenter.typed, presenter.fromDocument) = (guest.typed, guest.fromDocument)
        return keys.filter { $0 != GuestItems.silent }.compactMap { key in
            guard let item = bench.centre.dictionary.item(key) else { return nil }
            var field = presenter.asked(item, isMandatory: key == "birth_date" || key == "nationality")
            // Two hundred countries for each of thirty people are no page: the three letters stand in the passport.
            if key == "nationality" {
                field.control = .text(guest.typed[key] ?? "", TextStyle(isCode: true, maximum: 3))
                field.hint = t("checkin.nationality-hint")
            }
            field.id = prefix + key
            field.error = fault(field.id)
            return field
        }
    }

    /// One of the people with their boxes, and the one that says that it is nobody on file, where that was asked.
    func guest(_ guest: StayDraft.Guest, _ place: Int, _ fields: [Field]) -> CheckInPage.Guest {
        let (prefix, typed) = (Self.prefix(place), guest.typed)
        var fields = fields
        if fault(prefix + "is_another") != nil || guest.isAnother {
            fields.append(
                field(prefix + "is_another", t("checkin.another"), .checkbox(isChecked: guest.isAnother)))
        }
        let names = [typed["name_zh"], typed["name_latin_primary"], typed["name_latin_secondary"]]
        let words = [typed["birth_date"], typed["nationality"], typed["id_doc_number"]]
        var silent = [prefix + "read": guest.fromDocument.sorted().joined(separator: " ")]
        silent[prefix + GuestItems.silent] = typed[GuestItems.silent]
        let isWhole = ["birth_date", "id_doc_number", "nationality"].allSatisfy { guest.fromDocument.contains($0) }
        return CheckInPage.Guest(
            number: place + 1, name: names.compactMap(\.self).joined(separator: " "),
            words: words.compactMap(\.self).joined(separator: " · "), fields: fields, silent: silent,
            isOpen: !isWhole || fields.contains { $0.error != nil })
    }

    func field(
        _ id: String, _ label: String, _ control: Control, isOptional: Bool = false, hint: String? = nil
    ) -> Field {
        Field(id, label: label, control, hint: hint, isOptional: isOptional, width: .third, error: fault(id))
    }

    /// What is wrong with a field, a last moment in words.
    func fault(_ id: String) -> String? {
        problem?.violations.first { $0.field == id }.map { fault in
            var fault = fault
            if let due = fault.details["due"].flatMap({ Instant($0) }) {
                fault = Violation(fault.field, fault.code, ["due": t.moment(due, in: bench.zone)])
            }
            return t.violation(fault)
        }
    }
}

import AnjuCore
import AnjuDomain

/// Checks that need an item's meaning or more than one item: identity numbers, credit codes, dates that contradict.
enum CrossChecks {
    static func violations(_ values: [String: String], today: CalendarDate, zone: LegalZone) -> [Violation] {
        let day = { (item: String) in values[item].flatMap { zone.day(of: $0) } }
        var found: [Violation] = []
        found += order("entry_date", "stay_until", day, code: "date.before-entry")
        found += order("id_doc_issue_date", "id_doc_expiry_date", day, code: "date.before-issue")
        found += order("contract_start_date", "contract_end_date", day, code: "date.before-start")
        if let born = values["birth_date"].flatMap({ PartialDate($0) }), let issued = day("id_doc_issue_date"),
            issued < born.earliest
        {
            found.append(Violation("id_doc_issue_date", "date.before-birth"))
        }
        if let number = values["id_doc_number"], let kind = values["id_doc_type"] {
            let reading = IdentityNumber.check(
                number: number, documentType: kind, today: today, issuer: values["nationality"])
            found += reading.violations(of: "id_doc_number").prefix(1)
        }
        return found
    }

    private static func order(
        _ first: String, _ second: String, _ day: (String) -> CalendarDate?, code: String
    ) -> [Violation] {
        guard let from = day(first), let to = day(second), to < from else { return [] }
        return [Violation(second, code, ["date": from.description])]
    }
}

import AnjuCore
import AnjuDomain

/// Checks that need an item's meaning or more than one item: identity numbers, credit codes, dates that contradict.
enum CrossChecks {
    static func violations(_ values: [String: String], today: CalendarDate) -> [Violation] {
        var found: [Violation] = []
        found += order("entry_date", "stay_until", values, code: "date.before-entry")
        found += order("id_doc_issue_date", "id_doc_expiry_date", values, code: "date.before-issue")
        found += order("contract_start_date", "contract_end_date", values, code: "date.before-start")
        if let born = values["birth_date"].flatMap({ PartialDate($0) }), let issued = day(values["id_doc_issue_date"]),
            issued < born.earliest
        {
            found.append(Violation("id_doc_issue_date", "date.before-birth"))
        }
        return found
    }

    private static func order(_ first: String, _ second: String, _ values: [String: String], code: String) -> [Violation] {
        guard let from = day(values[first]), let to = day(values[second]), to < from else { return [] }
        return [Violation(second, code, ["date": from.description])]
    }

    private static func day(_ value: String?) -> CalendarDate? { value.flatMap { CalendarDate(String($0.prefix(10))) } }
}

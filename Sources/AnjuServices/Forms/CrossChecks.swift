import AnjuCore
import AnjuDomain

/// Checks that need an item's meaning or more than one item: identity numbers, credit codes, dates that contradict.
struct CrossChecks {
    /// Canonical values by item key.
    let values: [String: String]
    let today: CalendarDate
    let zone: LegalZone

    init(_ values: [String: String], today: CalendarDate, zone: LegalZone) {
        (self.values, self.today, self.zone) = (values, today, zone)
    }

    var violations: [Violation] {
        var found: [Violation] = []
        found += order("entry_date", "stay_until", code: "date.before-entry")
        found += order("id_doc_issue_date", "id_doc_expiry_date", code: "date.before-issue")
        found += order("contract_start_date", "contract_end_date", code: "date.before-start")
        if let born = values["birth_date"].flatMap({ PartialDate($0) }), let issued = day("id_doc_issue_date"),
            issued < born.earliest
        {
            found.append(Violation("id_doc_issue_date", "date.before-birth"))
        }
        found += document?.violations(of: "id_doc_number").prefix(1) ?? []
        if let facts = document?.value?.facts { found += contradictions("id_doc_number", facts) }
        if let number = values["resident_id_number"],
            let facts = PartyNumber.personal(number, today: today).value?.facts
        {
            found += contradictions("resident_id_number", facts)
        }
        return found
    }

    /// The one spelling of what another item says how to spell: a document number, by the document's kind.
    var canonical: [String: String] {
        guard let number = document?.value?.canonical else { return [:] }
        return ["id_doc_number": number]
    }

    /// The document's number as read by the rule of its kind; as a free one where nobody said which it is.
    private var document: IdentifierReading<IdentityNumber>? {
        values["id_doc_number"].map {
            IdentityNumber.check(
                number: $0, documentType: values["id_doc_type"] ?? "", today: today, issuer: values["nationality"])
        }
    }

    /// A birth or a sex that the number says otherwise: said beside both, as either may be mistyped.
    ///
    /// The sex counts where GB 11643 gives the number; for the other numbers its place is an analogy.
    private func contradictions(_ field: String, _ facts: IdentityFacts) -> [Violation] {
        var found: [Violation] = []
        if let typed = values["birth_date"].flatMap({ PartialDate($0) }), let birth = facts.birth {
            let possible = [birth, facts.otherBirth].compactMap(\.self)
            if !possible.contains(where: { typed.earliest <= $0 && $0 <= typed.latest }) {
                let details = ["birth": birth.description, "typed": typed.description]
                found += ["birth_date", field].map { Violation($0, "identifier.birth-mismatch", details) }
            }
        }
        if facts.nationality == "CHN", let sex = facts.sex, let typed = values["sex"].flatMap(Sex.init(rawValue:)),
            typed == .male || typed == .female, typed != sex
        {
            found += ["sex", field].map { Violation($0, "identifier.sex-mismatch") }
        }
        return found
    }

    private func order(_ first: String, _ second: String, code: String) -> [Violation] {
        guard let from = day(first), let to = day(second), to < from else { return [] }
        return [Violation(second, code, ["date": from.description])]
    }

    private func day(_ key: String) -> CalendarDate? { values[key].flatMap { zone.day(of: $0) } }
}

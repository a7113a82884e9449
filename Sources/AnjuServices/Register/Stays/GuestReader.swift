import AnjuCore
import AnjuDomain

/// Reads what was typed of one who came to stay: canonical values, and every fault at once.
struct GuestReader: Sendable {
    let centre: Centre
    let kind: StayKind?

    /// Items that are asked of everybody, in the order of a form; what the dictionary does not have is not asked.
    static let items = [
        "name_latin_primary", "name_latin_secondary", "name_native_script", "name_zh", "name_structure", "birth_date",
        "sex", "nationality", "id_doc_type", "id_doc_number", "id_doc_expiry_date", "relation_to_householder",
    ]

    /// What the file of one guest is to hold, and what is wrong with it; fields are named by item.
    func read(_ guest: StayDraft.Guest) -> (values: [String: String], violations: [Violation]) {
        let reader = ItemReader(dictionary: centre.dictionary, today: centre.today, zone: centre.zone)
        var (values, faults): ([String: String], [Violation]) = ([:], [])
        for item in Self.items.compactMap(centre.dictionary.item) {
            let typed = guest.typed[item.key] ?? ""
            // Three letters are typed as they come.
            let raw = item.key == "nationality" ? typed.uppercased() : typed
            switch reader.read(raw, as: item, mandatory: isNeeded(item.key, guest.typed)) {
            case .success(let value): if !value.isEmpty { values[item.key] = value }
            case .failure(let fault):
                // A document that has run out is told of elsewhere: nobody is refused the bed for it.
                if fault.code == "document.expired", let day = fault.details["date"] {
                    values[item.key] = day
                } else {
                    faults.append(fault)
                }
            }
        }
        let checks = CrossChecks(values, today: centre.today, zone: centre.zone)
        values.merge(checks.canonical) { $1 }
        let faulty = Set(faults.map(\.field))
        faults += checks.violations.filter { !faulty.contains($0.field) }
        faults += PersonName(values).violations.map { $0.violation(of: "name_latin_primary") }
        if let number = values["id_doc_number"], NumberKey.normalized(number).isEmpty {
            faults.append(Violation("id_doc_number", "identifier.empty"))
        }
        return (values, faults)
    }

    /// Papers that are missing bar nobody from registering a home; who takes in somebody from abroad reads the document.
    private func isNeeded(_ item: String, _ typed: [String: String]) -> Bool {
        let has = { (key: String) in !(typed[key] ?? "").isEmpty }
        switch item {
        case "birth_date", "nationality": return true
        case "id_doc_type": return has("id_doc_number") || isFromAbroad(typed)
        case "id_doc_number": return kind == .lodging && isFromAbroad(typed)
        default: return false
        }
    }

    private func isFromAbroad(_ typed: [String: String]) -> Bool {
        let nationality = (typed["nationality"] ?? "").uppercased()
        return !nationality.isEmpty && nationality != "CHN"
    }
}

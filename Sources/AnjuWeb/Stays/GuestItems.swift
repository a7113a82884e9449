import AnjuServices

/// Items of each person of a check-in, in the order of the page.
enum GuestItems {
    static let keys = [
        "name_latin_primary", "name_latin_secondary", "name_zh", "name_native_script", "birth_date", "sex",
        "nationality", "id_doc_type", "id_doc_number", "id_doc_expiry_date", "relation_to_householder",
        "name_structure",
    ]
    /// Asked only of those who live there together.
    static let family = "relation_to_householder"
    /// Taken from the document alone.
    static let silent = "name_structure"

    /// What a form says of one of the people.
    static func guest(_ place: Int, in body: FormBody) -> StayDraft.Guest {
        let prefix = GuestFields.prefix(place)
        let typed = keys.map { ($0, body[prefix + $0]) }.filter { !$0.1.isEmpty }
        return StayDraft.Guest(
            Dictionary(uniqueKeysWithValues: typed),
            fromDocument: Set(body[prefix + "read"].split(separator: " ").map(String.init)), bed: body[prefix + "bed"],
            isAnother: !body[prefix + "is_another"].isEmpty)
    }
}

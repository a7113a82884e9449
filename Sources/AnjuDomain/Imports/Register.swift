public import AnjuCore

/// A list that offices keep and send as a file: one form of the dictionary, a row for each.
public enum Register: String, CaseIterable, Sendable {
    /// People of the country, on form F01.
    case people
    /// People from abroad, on form F12.
    case foreigners
    /// Those who employ others, on form F08.
    case employers
    /// Buildings with what lies within them, down to the bed; of no form.
    case places

    /// The form whose items are the columns; places have columns of their own.
    public var form: String {
        switch self {
        case .people: "F01"
        case .foreigners: "F12"
        case .employers: "F08"
        case .places: ""
        }
    }

    /// Whose names, numbers and births the rows hold.
    public var isOfPeople: Bool {
        switch self {
        case .people, .foreigners: true
        case .employers, .places: false
        }
    }

    /// Items any one of which, as an exact number, says that two rows mean the same.
    public var identifying: [String] {
        switch self {
        case .people: ["resident_id_number", "id_doc_number"]
        case .foreigners: ["id_doc_number"]
        case .employers: ["employer_uscc"]
        case .places: []
        }
    }

    /// The columns in the dictionary's order: what the program fills, what another department fills, and what is an act
    /// of the moment, such as a consent, comes from no file; nor does what a single step alone may see.
    public func columns(_ dictionary: DataDictionary) -> [RegisterColumn] {
        if self == .places { return PlaceColumns.all }
        return dictionary.items(of: form)
            .filter { $0.filledBy == nil && $0.group != "collection" && $0.key != "person_ref" }
            .filter { !CaptureSheet.acts.contains($0.key) && $0.shownTo.isEmpty }
            .map { RegisterColumn(item: $0, isNeeded: $0.mandatoryOn.contains(form)) }
    }

    /// What an item is called that its columns hold.
    public func text(of key: String, _ dictionary: DataDictionary) -> LocalizedText? {
        dictionary.item(key)?.text ?? PlaceColumns.all.first { $0.item.key == key }?.item.text
    }
}

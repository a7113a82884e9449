import AnjuCore
import AnjuDomain

/// A machine-readable zone's fields as values of items.
enum ZoneValues {
    /// By item key; what the zone leaves open is not there.
    static func of(_ fields: MRZFields) -> [String: String] {
        var values = [
            "name_latin_primary": fields.primary, "name_latin_secondary": fields.secondary,
            "id_doc_number": fields.number, "nationality": fields.nationalityAlpha3,
        ]
        values["birth_date"] = fields.birth?.description
        values["sex"] = fields.sex?.rawValue
        values["id_doc_expiry_date"] = fields.expiry?.description
        return values
    }

    /// The item that a check digit guards.
    static func item(of kind: MRZCheckDigit.Kind) -> String? {
        switch kind {
        case .number: "id_doc_number"
        case .birth: "birth_date"
        case .expiry: "id_doc_expiry_date"
        case .optional, .composite: nil
        }
    }
}

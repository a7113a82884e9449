import AnjuCore
import AnjuDomain

/// A machine-readable zone's fields as values of items.
enum ZoneValues {
    /// What may be taken of a reading: without the fields whose check digit does not fit.
    static func of(_ reading: MRZReading) -> [String: String] {
        guard let fields = reading.fields else { return [:] }
        var values = of(fields)
        if fields.documentCode.hasPrefix("P") { values["id_doc_type"] = "414" }
        // A document without secondary identifiers has one name: it is not divided.
        if fields.secondary.isEmpty { values["name_structure"] = NameStructure.oneName.rawValue }
        for digit in reading.checkDigits where !digit.isRight {
            if let item = item(of: digit.kind) { values[item] = nil }
        }
        return values
    }

    /// By item key, whether or not it fits; what the zone leaves open is not there.
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

/// A column of a made-up register, named as the item of the dictionary is.
public enum RegisterField: String, CaseIterable, Sendable {
    case han = "name_zh"
    case latin = "name_latin_primary"
    case native = "name_native_script"
    case sex
    case birth = "birth_date"
    case nationality
    case documentKind = "id_doc_type"
    case document = "id_doc_number"
    case phone
    case address = "address_detail"
    case employer = "employer_name"
}

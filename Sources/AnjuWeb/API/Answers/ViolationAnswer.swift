import AnjuCore
import AnjuDomain
import AnjuI18n

/// One fault of what was sent, and where it stands.
struct ViolationAnswer: Encodable {
    /// A JSON Pointer into the body, or `?name` for a part of the query.
    var pointer: String
    var code: String
    var detail: String

    init(_ violation: Violation, _ dictionary: DataDictionary, _ t: Translator) {
        pointer = Self.pointer(violation.field, dictionary)
        (code, detail) = (violation.code, t.violation(violation))
    }

    /// Items stand among the values; a paper among those seen; what concerns the whole has the empty pointer.
    private static func pointer(_ field: String, _ dictionary: DataDictionary) -> String {
        if field.isEmpty || field.hasPrefix("/") || field.hasPrefix("?") { return field }
        if dictionary.item(field) != nil { return "/values/" + field }
        if field.hasPrefix("paper.") { return "/papersSeen" }
        return field.hasPrefix("form.") ? "/values" : "/" + field
    }
}

public import AnjuCore

/// One data element of the dictionary.
public struct Item: Hashable, Sendable {
    /// Such as `DE030`.
    public var id: String
    /// Such as `id_doc_number`.
    public var key: String
    public var text: LocalizedText
    public var type: ItemType
    /// Most characters (grapheme clusters); `nil` for types whose shape says it.
    public var maxLength: Int?
    /// Most digits of a number.
    public var digits: Int?
    /// Key of the code list, for codes.
    public var codeList: String?
    /// Key of its group.
    public var group: String
    /// Key of the subject kind it says something about.
    public var subject: String
    /// Forms on which it may appear.
    public var forms: Set<String>
    /// Forms on which it must be filled.
    public var mandatoryOn: Set<String>
    /// `none`, `personal` or `sensitive` (PIPL article 28).
    public var dataClass: String
    public var sensitive: Bool
    /// Stored encrypted.
    public var sealed: Bool
    /// A sealed item that may be looked up exactly.
    public var blindIndex: Bool
    /// `program`, or the department that fills it whoever holds the form; never asked of the person.
    public var filledBy: String?
    /// The department or party that answers for its truth.
    public var owner: String?
    /// Only these departments, and only in a step that needs it; empty: by role.
    public var shownTo: Set<String>
    /// Forms on which it names another subject rather than describing the form's own.
    public var referenceOn: Set<String>

    /// Whether it is what somebody or something is called; the key says it.
    var isName: Bool { type == .string && (key.hasPrefix("name_") || key.hasSuffix("_name")) }

    public init(
        id: String, key: String, text: LocalizedText, type: ItemType, maxLength: Int? = nil, digits: Int? = nil,
        codeList: String? = nil, group: String, subject: String, forms: Set<String>, mandatoryOn: Set<String> = [],
        dataClass: String = "personal", sensitive: Bool = false, sealed: Bool = false, blindIndex: Bool = false,
        filledBy: String? = nil, owner: String? = nil, shownTo: Set<String> = [], referenceOn: Set<String> = []
    ) {
        (self.id, self.key, self.text, self.type) = (id, key, text, type)
        (self.maxLength, self.digits, self.codeList) = (maxLength, digits, codeList)
        (self.group, self.subject, self.forms, self.mandatoryOn) = (group, subject, forms, mandatoryOn)
        (self.dataClass, self.sensitive, self.sealed, self.blindIndex) = (dataClass, sensitive, sealed, blindIndex)
        (self.filledBy, self.owner, self.shownTo, self.referenceOn) = (filledBy, owner, shownTo, referenceOn)
    }
}

public import AnjuCore

/// Everything that may be collected: the items, what they say something about, and the forms that show them.
public struct DataDictionary: Sendable {
    public let items: [Item]
    public let groups: [ItemGroup]
    public let subjects: [SubjectKind]
    public let forms: [FormDefinition]
    public let images: [ImageKind]
    public let codeLists: [CodeList]
    /// Items that are never collected, with the reason, by key.
    public let excluded: [String: String]
    /// The zone in which the day of a moment is read.
    public let zone: LegalZone

    private let itemsByKey: [String: Item]
    private let itemsByForm: [String: [Item]]
    private let formsByID: [String: FormDefinition]
    private let listsByKey: [String: CodeList]
    private let subjectsByKey: [String: SubjectKind]

    /// Of two items, forms or lists with one key the first counts; the pack's checker refuses such packs.
    public init(
        items: [Item], groups: [ItemGroup], subjects: [SubjectKind], forms: [FormDefinition], images: [ImageKind],
        codeLists: [CodeList], excluded: [String: String] = [:], zone: LegalZone
    ) {
        (self.items, self.groups, self.subjects) = (items, groups, subjects)
        (self.forms, self.images, self.codeLists, self.excluded) = (forms, images, codeLists, excluded)
        self.zone = zone
        itemsByKey = Dictionary(items.map { ($0.key, $0) }) { first, _ in first }
        itemsByForm = items.reduce(into: [:]) { byForm, item in
            for form in item.forms { byForm[form, default: []].append(item) }
        }
        formsByID = Dictionary(forms.map { ($0.id, $0) }) { first, _ in first }
        listsByKey = Dictionary(codeLists.map { ($0.key, $0) }) { first, _ in first }
        subjectsByKey = Dictionary(subjects.map { ($0.key, $0) }) { first, _ in first }
    }

    /// The item with this key.
    public func item(_ key: String) -> Item? { itemsByKey[key] }
    /// The form with this identifier, such as `F12`.
    public func form(_ id: String) -> FormDefinition? { formsByID[id] }
    /// The code list with this key.
    public func codeList(_ key: String) -> CodeList? { listsByKey[key] }

    /// The kind of subject with this key.
    public func subject(_ key: String) -> SubjectKind? { subjectsByKey[key] }

    /// The items of a form, in the dictionary's order.
    public func items(of form: String) -> [Item] { itemsByForm[form] ?? [] }
}

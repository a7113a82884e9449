import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// Items, groups, subjects, forms, images and code lists.
    func dictionary(in zone: LegalZone) -> DataDictionary {
        let groups = each(.groups, group)
        let homes = Dictionary(groups.map { ($0.key, $0.subject) }) { first, _ in first }
        let items = each(.items) { item($0, subjectOf: homes) }.sorted { $0.id < $1.id }
        let excluded = each(.excludedItems) { fields in
            _ = fields.words()
            return (fields.required("key"), fields.required("reason"))
        }
        return DataDictionary(
            items: items, groups: groups, subjects: each(.subjects, subject), forms: each(.forms, form),
            images: each(.images, image), codeLists: each(.codes, codeList),
            excluded: Dictionary(excluded) { first, _ in first }, zone: zone)
    }

    private func group(_ fields: Fields) -> ItemGroup {
        ItemGroup(
            key: fields.required("key"), text: fields.words(), subject: fields.requiredName("subject", of: .subject),
            repeats: fields.flag("repeats"))
    }

    private func subject(_ fields: Fields) -> SubjectKind {
        SubjectKind(
            key: fields.required("key"), text: fields.words(), of: fields.names("of", of: .subject),
            repeats: fields.flag("repeats"), identifiedBy: fields.names("identified_by", of: .item),
            carried: fields.value("carried") == nil
                ? .never : fields.one("carried", SubjectKind.Carried.self, default: .never),
            until: fields.name("until", of: .item))
    }

    private func form(_ fields: Fields) -> FormDefinition {
        fields.accept("use")
        return FormDefinition(
            id: fields.required("id"), key: fields.required("key"), title: fields.words(),
            subject: fields.requiredName("subject", of: .subject), subjects: fields.names("subjects", of: .subject),
            rows: fields.name("rows", of: .subject))
    }

    private func image(_ fields: Fields) -> ImageKind {
        fields.accept("spec", "rules")
        return ImageKindBuilder(fields).kind()
    }

    private func item(_ fields: Fields, subjectOf groups: [String: String]) -> Item {
        let group = fields.requiredName("group", of: .group)
        var item = Item(
            id: fields.required("id"), key: fields.required("key"), text: fields.words(),
            type: fields.one("type", ItemType.self, default: .string), group: group,
            subject: fields.name("subject", of: .subject) ?? groups[group] ?? "",
            forms: Set(fields.names("forms", of: .form)))
        item.maxLength = fields.number("max_length")
        item.digits = fields.number("digits")
        item.codeList = fields.name("code_list", of: .codeList)
        item.mandatoryOn = Set(fields.names("mandatory_on", of: .form))
        item.dataClass = fields.text("data_class") ?? "personal"
        item.sensitive = fields.flag("sensitive")
        item.sealed = fields.flag("sealed")
        item.blindIndex = fields.flag("blind_index")
        item.filledBy = fields.text("filled_by")
        if let filler = item.filledBy, filler != "program" {
            findings.use(.department, filler, fields.place("filled_by"))
        }
        item.owner = fields.name("owner", of: .department)
        item.shownTo = Set(fields.names("shown_to", of: .department))
        item.referenceOn = Set(fields.names("reference_on", of: .form))
        return item
    }

    private func codeList(_ fields: Fields) -> CodeList {
        fields.accept("title", "status", "external")
        let key = fields.required("key")
        let isOpen = fields.value("values") == nil
        var seen: Set<String> = []
        let codes = fields.list("values").map { member in
            let value = Fields(member, findings)
            value.accept("numeric", "note", "removed")
            let code = value.required("code")
            if !seen.insert(code).inserted {
                findings.note(
                    member.place, "entry.duplicate", "the code `\(code)` stands twice", mend: "remove one of them")
            }
            defer { value.close() }
            return CodeList.Code(code, value.words(), until: value.day("until"))
        }
        return CodeList(
            key: key, title: fields.words(), source: fields.required("source"), codes: codes, isOpen: isOpen)
    }
}

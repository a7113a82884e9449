public import AnjuCore

/// The typed columns of a person: what the law or a query needs indexed.
public struct PersonRecord: Hashable, Sendable {
    public var id: ID<Person>
    public var area: String
    public var namePrimary: String
    public var nameSecondary: String
    public var nameNative: String
    public var nameChinese: String
    /// ISO 8601, perhaps partial.
    public var birthDate: String
    public var sex: String
    public var language: LanguageTag
    /// Blob name of the portrait in use.
    public var portrait: String?
    public var createdAt: Instant
    public var version: Int

    /// Takes the typed columns out of a file's values.
    public init(id: ID<Person>, area: String, values: [String: String], createdAt: Instant, version: Int = 1) {
        (self.id, self.area, self.createdAt, self.version) = (id, area, createdAt, version)
        namePrimary = values["name_latin_primary"] ?? ""
        nameSecondary = values["name_latin_secondary"] ?? ""
        nameNative = values["name_native_script"] ?? ""
        nameChinese = values["name_zh"] ?? ""
        birthDate = values["birth_date"] ?? ""
        sex = values["sex"] ?? ""
        language = LanguageTag(values["preferred_language"] ?? "zh-Hans")
    }

    public init(
        id: ID<Person>, area: String, namePrimary: String, nameSecondary: String, nameNative: String,
        nameChinese: String, birthDate: String, sex: String, language: LanguageTag, portrait: String?,
        createdAt: Instant, version: Int
    ) {
        (self.id, self.area, self.namePrimary, self.nameSecondary) = (id, area, namePrimary, nameSecondary)
        (self.nameNative, self.nameChinese, self.birthDate, self.sex) = (nameNative, nameChinese, birthDate, sex)
        (self.language, self.portrait, self.createdAt, self.version) = (language, portrait, createdAt, version)
    }
}

extension PersonRecord {
    /// Whether a name stands in it.
    public var isNamed: Bool {
        ![namePrimary, nameSecondary, nameNative, nameChinese].allSatisfy { $0.isEmpty || $0 == MaskLevel.veil }
    }

    /// Without anything that tells who it is, for where that is blocked: a sign in the place of the name.
    public var veiled: PersonRecord {
        var record = nameless
        record.namePrimary = MaskLevel.veil
        (record.birthDate, record.sex, record.portrait) = ("", "", nil)
        return record
    }

    /// Without names, for an answer that has no place for them.
    public var nameless: PersonRecord {
        var record = self
        (record.namePrimary, record.nameSecondary, record.nameNative, record.nameChinese) = ("", "", "", "")
        return record
    }
}

public import AnjuCore
public import AnjuDomain
import AnjuSQL

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

    init(_ row: Row) throws {
        id = try row.get("id")
        area = try row.get("area")
        namePrimary = try row.get("name_primary")
        nameSecondary = try row.get("name_secondary")
        nameNative = try row.get("name_native")
        nameChinese = try row.get("name_chinese")
        birthDate = try row.get("birth_date")
        sex = try row.get("sex")
        language = LanguageTag(try row.get("language"))
        portrait = try row.optional("portrait")
        createdAt = try row.get("created_at")
        version = try row.get("version")
    }
}

import AnjuCore
import AnjuDomain
import AnjuSQL

extension PersonRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"),
            area: try row.get("area"),
            namePrimary: try row.get("name_primary"),
            nameSecondary: try row.get("name_secondary"),
            nameNative: try row.get("name_native"),
            nameChinese: try row.get("name_chinese"),
            birthDate: try row.get("birth_date"),
            sex: try row.get("sex"),
            language: LanguageTag(try row.get("language")),
            portrait: try row.optional("portrait"),
            createdAt: try row.get("created_at"),
            version: try row.get("version"))
    }
}

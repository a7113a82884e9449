import AnjuCore
import AnjuDomain
import AnjuSQL

extension AccountRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), login: try row.get("login"), name: try row.get("name"), role: try row.get("role"),
            office: try row.get("office"), station: try row.get("station"),
            language: LanguageTag(try row.get("language")),
            passwordHash: try row.get("password_hash"), createdAt: try row.get("created_at"),
            disabledAt: try row.optional("disabled_at"), passwordSetAt: try row.optional("password_set_at"),
            passwordGivenAt: try row.optional("password_given_at"), givenHash: try row.optional("given_hash"))
    }
}

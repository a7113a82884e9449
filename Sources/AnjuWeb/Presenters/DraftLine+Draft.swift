import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices

extension DraftLine {
    /// The line of a draft: the name as far as it was typed, the procedure, and the times.
    init(_ draft: RegistrationDraft, bench: Workbench, _ t: Translator) {
        let today = bench.centre.today
        let title = bench.rulebook.procedure(draft.procedure)?.title[t.language]
        names = Self.names(draft.content.typed)
        procedure = [title, draft.procedure].compactMap(\.self).joined(separator: " · ")
        words = t(
            "counter.draft-kept",
            [
                "time": .text(t.spoken(draft.keptAt, today: today, in: bench.zone)),
                "until": .text(t.spoken(draft.expiresAt, today: today, in: bench.zone)),
            ])
        path = "/intake/drafts/" + draft.id.rawValue
    }

    /// Each cut where somebody typed a book into it.
    private static func names(_ typed: [String: String]) -> PersonNames? {
        func name(_ keys: String...) -> String? {
            let text = keys.compactMap { typed[$0] }.joined(separator: " ").prefix(80)
            return text.isEmpty ? nil : String(text)
        }
        let (chinese, latin) = (name("name_zh"), name("name_latin_primary", "name_latin_secondary"))
        let native = name("name_native_script")
        if chinese == nil, latin == nil, native == nil { return nil }
        return PersonNames(chinese: chinese, latin: latin, native: native.map { Words($0, .burmese) })
    }
}

import AnjuCore
import AnjuDocuments
import AnjuDomain
import AnjuSeal

/// Makes the card of a permit from a file's values: one making for what is printed and for what the page shows of it.
struct CardPaper {
    /// Items that the card shows.
    static let items: Set<String> = DataDictionary.names.union([
        "sex", "birth_date", "nationality", "id_doc_number", "stay_reason", "employer_name", "business_name",
    ])

    let centre: Centre
    let permit: Permit
    let procedure: Procedure
    /// Canonical values, all of them for the paper, those that the reader sees for the page.
    let values: [String: String]
    /// Of the holder.
    let language: LanguageTag

    /// A country's name that is longer than this stands as its three letters: the column is narrow.
    private static let longestCountry = 5

    func card(seal: QRCode, portrait: [UInt8]?, made: Instant) -> PermitCard {
        let output = procedure.outputs.first { $0.key == permit.kind }
        let latin = [values["name_latin_primary"], values["name_latin_secondary"]].compactMap(\.self).joined(
            separator: " ")
        return PermitCard(
            title: output?.title ?? procedure.title, territory: centre.rulebook.pack.title.chinese,
            names: PrintedNames(chinese: values["name_zh"], native: values["name_native_script"], latin: latin),
            number: permit.number, sex: code("sex"), birth: values["birth_date"].flatMap { PartialDate($0) },
            nationality: nationality, document: PermitFacts.masked(document: values["id_doc_number"] ?? ""),
            ground: code("stay_reason"), validFrom: permit.validFrom, validTo: permit.validUntil,
            place: values["employer_name"] ?? values["business_name"], office: centre.rulebook.pack.title,
            portrait: portrait, code: seal, language: language, made: made)
    }

    /// 缅甸 MMR.
    private var nationality: String? {
        guard let letters = values["nationality"] else { return nil }
        let name = code("nationality")
        return name == letters || name.count > Self.longestCountry ? letters : name + " " + letters
    }

    private func code(_ key: String) -> String {
        guard let item = centre.dictionary.item(key), let value = values[key] else { return "" }
        return ValueText(dictionary: centre.dictionary).text(value, of: item, in: .chinese, zone: centre.zone)
    }
}

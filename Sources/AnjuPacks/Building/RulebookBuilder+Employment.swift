import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// Who has to report that somebody begins or ends work, and by when.
    func employmentDuty(_ fields: Fields) -> EmploymentDuty {
        let occasions: Set<EmploymentDuty.Occasion> = words("occasions", isNeeded: true, of: fields)
        return EmploymentDuty(
            key: fields.required("key"), text: fields.words(), who: fields.requiredName("who", of: .department),
            occasions: occasions, holders: words("holders", isNeeded: false, of: fields), area: fields.text("area"),
            value: fields.dated("value"), unit: fields.unit(), exemptions: exemptions(fields))
    }

    private func words<Word: CaseIterable & RawRepresentable & Hashable>(
        _ name: String, isNeeded: Bool, of fields: Fields
    ) -> Set<Word> where Word.RawValue == String {
        let said = fields.texts(name)
        let known = said.compactMap(Word.init(rawValue:))
        if known.count < said.count || isNeeded && known.isEmpty {
            fields.findings.note(
                fields.place(name), "shape.wrong-word", "`\(name)` has a word that means nothing here",
                mend: "write some of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return Set(known)
    }
}

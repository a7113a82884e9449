import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// Who has to have a stay registered, and by when.
    func stayDuty(_ fields: Fields) -> StayDuty {
        let place = fields.fields("place").map { place in
            defer { place.close() }
            return StayDuty.Circumstance(key: place.required("key"), text: place.words())
        }
        return StayDuty(
            key: fields.required("key"), text: fields.words(), who: fields.requiredName("who", of: .department),
            kinds: stayKinds(fields), documents: Set(fields.texts("documents")), place: place,
            area: fields.text("area"), value: fields.dated("value"), unit: fields.unit(),
            exemptions: exemptions(fields))
    }

    /// What need not be told of.
    func exemptions(_ fields: Fields) -> [StayDuty.Exemption] {
        fields.list("exemptions").map { entry in
            let exemption = Fields(entry, findings)
            defer { exemption.close() }
            return StayDuty.Exemption(key: exemption.required("key"), text: exemption.words(), law: exemption.law())
        }
    }

    private func stayKinds(_ fields: Fields) -> Set<StayKind> {
        let words = fields.texts("kinds")
        let kinds = words.compactMap(StayKind.init(rawValue:))
        if kinds.isEmpty || kinds.count < words.count {
            fields.findings.note(
                fields.place("kinds"), "shape.wrong-word", "`kinds` names ways to stay",
                mend: "write some of " + StayKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return Set(kinds)
    }
}

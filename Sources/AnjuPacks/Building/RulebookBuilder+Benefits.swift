import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// What a permit opens to its holder.
    func benefit(_ fields: Fields) -> Benefit {
        let word = fields.required("kind")
        let kind = Benefit.Kind(rawValue: word)
        if kind == nil {
            fields.findings.note(
                fields.place("kind"), "shape.wrong-word", "`\(word)` is no kind of benefit",
                mend: "write one of " + Benefit.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        fields.accept("note")
        _ = fields.certainty()
        return Benefit(
            key: fields.required("key"), kind: kind ?? .service, text: fields.words(), law: fields.law(),
            permits: Set(fields.texts("permits")), afterYears: fields.number("after_years"),
            department: fields.requiredName("dept", of: .department), procedure: fields.text("procedure"))
    }
}

import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// One ground on which an authority may be asked.
    func checkGround(_ fields: Fields) -> CheckGround {
        fields.accept("certainty")
        return CheckGround(
            key: fields.required("key"), question: fields.required("question"),
            authority: fields.requiredName("authority", of: .department), text: fields.words(), law: fields.law(),
            maximum: limit("maximum", of: fields) ?? missing("maximum", of: fields),
            appeal: limit("appeal", of: fields) ?? missing("appeal", of: fields),
            remedy: fields.requiredName("remedy", of: .remedy), deferral: limit("deferral", of: fields),
            fileAge: limit("file_age", of: fields), phone: fields.required("phone"),
            approvers: Set(fields.names("approvers", of: .role)),
            refusals: Set(fields.names("refusals", of: .ground)))
    }

    private func limit(_ key: String, of fields: Fields) -> CheckGround.Limit? {
        guard let limit = fields.fields(key) else { return nil }
        limit.accept("note")
        _ = limit.certainty()
        let read = CheckGround.Limit(limit.number("value") ?? 0, limit.unit(), law: limit.law("basis"))
        limit.close()
        guard read.value > 0 else {
            findings.note(
                fields.place(key), "check.no-limit", "`\(key)` sets no limit",
                mend: "write a value above zero; nobody is checked without an end")
            return read
        }
        return read
    }

    private func missing(_ key: String, of fields: Fields) -> CheckGround.Limit {
        findings.note(
            fields.place, "check.no-limit", "`\(key)` is missing",
            mend: "add `\(key)` with value, unit and basis; nobody is checked without an end")
        return CheckGround.Limit(0, .day, law: "")
    }
}

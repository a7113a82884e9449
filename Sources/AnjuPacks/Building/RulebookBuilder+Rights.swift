import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    /// What people may do about their data, and what each role sees.
    func rights() -> Rights {
        guard let root = source.rights else {
            findings.note(
                source.pack.place, "rights.missing", "the pack says nothing about people's rights",
                mend: "write rights.yaml, or extend a pack that has one; no pack loads without it")
            return Rights(entitlements: [], purposes: [:], roles: [:])
        }
        let fields = Fields(root, findings)
        fields.accept("certainty")
        let notice = fields.fields("notice").map(readNotice)
        var rights = Rights(
            entitlements: named("rights", fields, entitlement),
            purposes: Dictionary(named("purposes", fields, purpose).map { ($0.key, $0) }) { first, _ in first },
            roles: Dictionary(named("roles", fields, role).map { ($0.key, $0) }) { first, _ in first })
        if let notice { rights.notice = notice }
        if let sheet = fields.fields("sheet") {
            rights.ownFile.sheetLasts = Period(sheet.number("value") ?? 12, sheet.unit())
            sheet.accept("note", "certainty", "basis")
            sheet.close()
        }
        rights.ownFile.refusals = named("refusals", fields, refusal)
        rights.ownFile.passes = named("passes", fields, pass)
        rights.ownFile.guardians = fields.fields("guardians").map(readGuardians)
        readAccess(fields, into: &rights)
        if rights.entitlements.isEmpty {
            findings.note(
                fields.place("rights"), "rights.missing", "nobody has any right here",
                mend: "list at least the rights to see, correct and delete")
        }
        passOver(fields)
        fields.close()
        return rights
    }

    /// What is read for its shape alone: the limits and the bounds of steps are held by tests and by the items themselves.
    private func passOver(_ fields: Fields) {
        _ = named("limits", fields) { limit in
            _ = limit.required("key")
            _ = limit.words()
            _ = limit.law()
        }
        _ = named("step_bound", fields) { bound in
            _ = bound.required("key")
            _ = bound.words()
            _ = bound.law()
            _ = bound.names("items", of: .item)
            _ = bound.words("rule")
        }
    }

    func named<Value>(_ key: String, _ fields: Fields, _ read: (Fields) -> Value) -> [Value] {
        var seen: Set<String> = []
        return fields.list(key).map { member in
            let entry = Fields(member, findings)
            let name = member["key"]?.text ?? ""
            findings.stand("\(key)/\(name)", member.place)
            if !seen.insert(name).inserted {
                findings.note(
                    member.place, "entry.duplicate", "`\(name)` stands twice", mend: "rename or remove one of them")
            }
            entry.accept("note", "removed", "certainty")
            let value = read(entry)
            entry.close()
            return value
        }
    }

    private func readNotice(_ notice: Fields) -> PrivacyNotice {
        notice.accept("before", "languages")
        let (law, basis) = (notice.law(), notice.text("legal_basis"))
        _ = named("duties", notice) { duty in
            _ = duty.required("key")
            _ = duty.words()
            _ = duty.law()
        }
        let parts = named("contents", notice) { part in
            PrivacyNotice.Part(key: part.required("key"), title: part.words(), says: part.words("says"))
        }
        notice.close()
        return PrivacyNotice(law: law, legalBasis: basis, parts: parts)
    }

    private func entitlement(_ fields: Fields) -> Entitlement {
        let key = fields.required("key")
        var answer: (value: Int?, unit: TimeUnit) = (nil, .day)
        if let clock = fields.fields("clock") {
            let read = ClockBuilder(clock).rightsClock()
            clock.close()
            answer = read
        }
        let asks =
            fields.has("asks")
            ? fields.one("asks", RequestKind.self, default: .explanation) : RequestKind.standing(for: key)
        return Entitlement(
            key: key, text: fields.words(), may: fields.requiredWords("may"), law: fields.law(), value: answer.value,
            unit: answer.unit, remedy: fields.requiredName("remedy", of: .remedy), asks: asks,
            otherwise: fields.words("else"))
    }

    private func refusal(_ fields: Fields) -> RequestRefusal {
        let kinds = fields.list("of").compactMap { member -> RequestKind? in
            if let kind = member.text.flatMap({ RequestKind(rawValue: $0) }) { return kind }
            let words = RequestKind.allCases.map(\.rawValue).joined(separator: ", ")
            findings.note(
                member.place, "shape.wrong-word", "`of` cannot be `\(member.text ?? "")`",
                mend: "write some of \(words)")
            return nil
        }
        return RequestRefusal(
            key: fields.required("key"), text: fields.words(), law: fields.law(), kinds: Set(kinds))
    }

    private func pass(_ fields: Fields) -> RestrictionPass {
        RestrictionPass(
            purpose: fields.requiredName("key", of: .purpose), text: fields.words(), law: fields.law(),
            isWhileOpen: fields.flag("while_open"))
    }

    private func readGuardians(_ fields: Fields) -> GuardianRules {
        let rules = GuardianRules(
            age: fields.dated("age"), law: fields.law(),
            proofs: named("proofs", fields) { proof in
                GuardianRules.Proof(
                    key: proof.required("key"), text: proof.words(), law: proof.law(),
                    kind: proof.one("of", Guardianship.Kind.self, default: .minor))
            })
        fields.close()
        return rules
    }

    private func purpose(_ fields: Fields) -> Purpose {
        Purpose(key: fields.required("key"), text: fields.words(), law: fields.law())
    }
}

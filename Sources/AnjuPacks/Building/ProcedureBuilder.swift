import AnjuCore
import AnjuDomain

/// Reads one procedure.
struct ProcedureBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    func procedure() -> Procedure {
        fields.accept("version", "certainty_note", "account_facts", "seed_facts")
        let id = fields.required("id")
        var procedure = Procedure(
            id: id, key: fields.required("key"), title: fields.words(),
            lead: fields.requiredName("lead", of: .department), certainty: fields.certainty(), remedy: remedy())
        procedure.audience = fields.words("audience")
        procedure.others = fields.names("others", of: .department)
        if let parties = fields.fields("parties") {
            for entry in parties.source.entries {
                procedure.parties[entry.key] = parties.requiredName(entry.key, of: .department)
            }
        }
        procedure.channels = fields.texts("channels")
        procedure.forms = fields.names("forms", of: .form)
        procedure.optionalForms = Set(fields.names("optional_forms", of: .form))
        procedure.refusal = fields.words("refusal")
        readReferences(into: &procedure)
        readPrefilled(into: &procedure)
        readFacts(into: &procedure)
        readEligibility(into: &procedure)
        procedure.papers = entries("documents", "paper", by: "id") { PaperBuilder($0).paper() }
        procedure.steps = StepBuilder.steps(entries("steps", "step") { StepBuilder($0).step() })
        for index in procedure.steps.indices where procedure.steps[index].after.isEmpty {
            let own = procedure.steps[index].captures
            procedure.steps[index].onFile = procedure.onFile?.forms.filter { !own.contains($0) } ?? []
        }
        procedure.clocks = entries("clocks", "clock") { entry in
            let ends = entry.requiredName("ends", of: .step)
            return ClockBuilder(entry).clock(key: entry.required("key"), ends: ends)
        }
        procedure.outputs = entries("outputs", "output") { OutputBuilder($0).output() }
        procedure.fees = fields.list("fees").map(feeDue)
        procedure.checks = entries("checks", "check", check)
        readSideRules()
        return procedure
    }

    /// Reads a list of entries, each known by its key.
    private func entries<Value>(
        _ key: String, _ kind: String, by identity: String = "key", _ read: (Fields) -> Value
    ) -> [Value] {
        var seen: Set<String> = []
        return fields.list(key).map { member in
            let entry = Fields(member, fields.findings, procedure: fields.procedure)
            let name = member[identity]?.text ?? ""
            fields.findings.stand("\(fields.procedure)/\(kind)/\(name)", member.place)
            if !seen.insert(name).inserted {
                fields.findings.note(
                    member.place, "entry.duplicate", "`\(name)` stands twice", mend: "rename or remove one of them")
            }
            entry.accept("note")
            let value = read(entry)
            entry.close()
            return value
        }
    }

    private func remedy() -> String {
        if fields.has("remedy") { return fields.requiredName("remedy", of: .remedy) }
        fields.findings.note(
            fields.place, "procedure.no-remedy", "nothing says what may be done against a refusal",
            mend: "add `remedy` with a key of remedies.yaml; `none_needed` where there is no refusal")
        return ""
    }

    private func readReferences(into procedure: inout Procedure) {
        procedure.legalBasis = fields.list("legal_basis").map { member in
            let entry = Fields(member, fields.findings)
            defer { entry.close() }
            return LegalReference(law: entry.law(), note: entry.text("note"))
        }
        if procedure.legalBasis.isEmpty {
            fields.findings.note(
                fields.place, "law.missing", "the procedure rests on no law", mend: "add `legal_basis`")
        }
        if let agents = fields.fields("agents") {
            agents.accept("certainty", "note")
            procedure.agents = agents.condition("when") ?? .all([])
            _ = agents.words()
            _ = agents.law()
            agents.close()
        }
    }

    private func readPrefilled(into procedure: inout Procedure) {
        for member in fields.list("prefilled") {
            let entry = Fields(member, fields.findings)
            entry.accept("note")
            procedure.prefilled.insert(entry.requiredName("form", of: .form))
            entry.close()
        }
        if let held = fields.fields("on_file") {
            let all = held.names("all", of: .form)
            let any = held.names("any", of: .form)
            procedure.onFile = all.isEmpty ? .any(any) : .all(all)
            held.close()
        }
        procedure.carries = fields.list("carries").map { member in
            let entry = Fields(member, fields.findings)
            defer { entry.close() }
            return Carry(from: entry.requiredName("from", of: .item), to: entry.requiredName("to", of: .item))
        }
        for (index, member) in fields.list("carries").enumerated() {
            fields.findings.stand("\(fields.procedure)/carry/\(index)", member.place)
        }
    }

    private func readFacts(into procedure: inout Procedure) {
        procedure.facts = entries("facts", "fact") { entry in
            entry.accept("certainty")
            return Fact(
                key: entry.required("key"), text: entry.words(), type: entry.required("type"),
                values: entry.texts("values"), setBy: entry.required("set_by"), defaultValue: entry.text("default"))
        }
    }

    private func readEligibility(into procedure: inout Procedure) {
        guard let eligibility = fields.fields("eligibility") else { return }
        let isAny = eligibility.has("any")
        let rules = eligibility.list(isAny ? "any" : "all").map { member in
            let rule = Fields(member, fields.findings, procedure: fields.procedure)
            rule.accept("note")
            defer { rule.close() }
            if !rule.has("when") {
                fields.findings.note(member.place, "shape.missing-key", "`when` is missing", mend: "add the condition")
            }
            return Eligibility.Rule(
                key: rule.required("key"), text: rule.words(), when: rule.condition("when") ?? .all([]),
                otherwise: rule.requiredName("else", of: .ground), law: rule.law(), certainty: rule.certainty())
        }
        eligibility.close()
        procedure.eligibility = Eligibility(rules, any: isAny)
    }

    private func feeDue(_ member: Marked) -> FeeDue {
        let entry = Fields(member, fields.findings, procedure: fields.procedure)
        entry.accept("note")
        defer { entry.close() }
        return FeeDue(
            code: entry.requiredName("code", of: .fee), step: entry.requiredName("at", of: .step),
            when: entry.condition("when"))
    }

    private func check(_ entry: Fields) -> Check {
        var check = Check(
            key: entry.required("key"), step: entry.requiredName("at", of: .step), text: entry.words(),
            law: entry.has("law") ? entry.law() : nil, rule: entry.condition("rule"))
        let day = entry.text("counts_from") ?? "today"
        check.countsFromFiling = day == "filing"
        if !["today", "filing"].contains(day) {
            entry.findings.note(
                entry.place("counts_from"), "shape.wrong-word", "`counts_from` cannot be `\(day)`",
                mend: "write today or filing")
        }
        return check
    }

    /// What happens to who is late, who is exempt, and what third parties owe: told to people, not computed.
    private func readSideRules() {
        for key in ["late_rules", "exempt", "third_party_duties"] {
            for member in fields.list(key) {
                let entry = Fields(member, fields.findings, procedure: fields.procedure)
                entry.accept("key", "note", "certainty", "sets")
                _ = entry.words()
                if key == "third_party_duties" {
                    _ = entry.requiredName("who", of: .department)
                    if let clock = entry.fields("clock") {
                        _ = ClockBuilder(clock).clock(key: "", ends: "")
                        clock.close()
                    }
                } else {
                    _ = entry.law()
                }
                entry.close()
            }
        }
    }
}

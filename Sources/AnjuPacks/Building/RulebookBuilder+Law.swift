import AnjuCore
import AnjuDomain

extension RulebookBuilder {
    func department(_ fields: Fields) -> Department {
        Department(
            key: fields.required("key"), name: fields.words(),
            kind: fields.one("kind", Department.Kind.self, default: .office))
    }

    func legalSource(_ fields: Fields) -> LegalSource {
        LegalSource(
            key: fields.required("key"), kind: fields.required("kind"), name: fields.words(),
            inForce: fields.day("in_force"), area: fields.text("area"))
    }

    func ground(_ fields: Fields) -> Ground {
        var ground = Ground(
            code: fields.required("code"), key: fields.required("key"),
            kind: fields.one("kind", Ground.Kind.self, default: .refusal), text: fields.words(), law: fields.law(),
            certainty: fields.certainty())
        ground.mend = fields.words("mend")
        ground.isForEndedFact = fields.flag("for_ended_fact")
        ground.makes = Set(
            fields.texts("makes").compactMap { word in
                if let status = PermitStatus(rawValue: word) { return status }
                fields.findings.note(
                    fields.place("makes"), "shape.wrong-word", "a permit cannot be `\(word)`",
                    mend: Nearest.mend(
                        word, among: PermitStatus.allCases.map(\.rawValue), instead: "write a status of a permit"))
                return nil
            })
        ground.stopsClock = fields.flag("stops_clock")
        ground.shownTo = Set(fields.names("shown_to", of: .department))
        ground.shownAs = fields.name("shown_as", of: .ground)
        if let offer = fields.fields("offer") {
            ground.offer = Ground.Offer(
                department: offer.requiredName("dept", of: .department), procedure: offer.text("procedure"),
                step: offer.text("step"))
            offer.close()
        }
        return ground
    }

    func remedy(_ fields: Fields) -> Remedy {
        Remedy(key: fields.required("key"), text: fields.words(), law: fields.law())
    }

    func phase(_ fields: Fields) -> Phase {
        Phase(key: fields.required("key"), text: fields.words(), state: fields.required("state"))
    }

    func event(_ fields: Fields) -> LegalEvent {
        LegalEvent(
            key: fields.required("key"), text: fields.words(), item: fields.name("item", of: .item),
            phase: fields.name("phase", of: .phase))
    }

    func fee(_ fields: Fields, currency: String) -> Fee {
        fields.accept("exemptions")
        return Fee(
            code: fields.required("code"), text: fields.words(), currency: fields.text("currency") ?? currency,
            amount: fields.dated("amount"), when: fields.condition("when"), sameAs: fields.names("same_as", of: .fee))
    }

    func retention(_ fields: Fields) -> Retention {
        fields.accept("keep")
        return Retention(
            key: fields.required("key"), text: fields.words(), starts: fields.requiredName("starts", of: .event),
            value: fields.dated("value"), unit: fields.unit(),
            covers: fields.has("covers") ? Set(fields.texts("covers")) : nil)
    }

    /// The rules of every procedure; two of them carry figures.
    func readCommon(into book: inout Rulebook) {
        var rules: [String: CommonRule] = [:]
        for rule in each(.common, { commonRule($0, into: &book) }) { rules[rule.key] = rule }
        book.common = rules
    }

    private func commonRule(_ fields: Fields, into book: inout Rulebook) -> CommonRule {
        let key = fields.required("key")
        fields.accept("certainty")
        if let clock = fields.fields("clock") {
            let read = ClockBuilder(clock).clock(key: key, ends: "")
            clock.close()
            if key == "silence_accepts" { book.silence = read }
        }
        let days = fields.list("days_before").compactMap { member in
            member.text.flatMap { Int($0) }
        }
        if key == "reminders" { book.reminderDays = days }
        return CommonRule(
            key: key, text: fields.words(),
            law: fields.has("law") || !fields.has("basis") ? fields.law() : fields.law("basis"))
    }
}

import AnjuCore
import AnjuDomain

/// Reads a time limit.
struct ClockBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    /// A clock of the procedure, or of a step.
    func clock(key: String, ends: String) -> Clock {
        fields.accept("note")
        if let same = fields.name("same_as", of: .clock), fields.source.entries.count == 1 {
            return Clock(
                key: key, kind: .promised, value: Dated([]), unit: .day, starts: "", ends: ends, sameAs: same)
        }
        var clock = Clock(
            key: key, kind: fields.one("kind", Clock.Kind.self, default: .promised), value: fields.dated("value"),
            unit: fields.unit(), starts: fields.requiredName("starts", of: .event), ends: ends)
        if fields.has("direction") { clock.direction = fields.one("direction", Clock.Direction.self, default: .after) }
        clock.when = fields.condition("when")
        clock.area = fields.text("area")
        clock.sameAs = fields.name("same_as", of: .clock)
        clock.again = fields.list("again").compactMap { $0.text.flatMap { Int($0) } }
        if let longer = fields.fields("extension") { clock.extensible = longerLimit(longer) }
        return clock
    }

    /// The clock of a right, which runs from the request.
    func rightsClock() -> (value: Int?, unit: TimeUnit) {
        fields.accept("kind")
        _ = fields.requiredName("starts", of: .event)
        return (fields.dated("value").entries.first?.value ?? nil, fields.unit())
    }

    private func longerLimit(_ longer: Fields) -> Clock.Extension {
        let words = longer.words()
        let law = longer.has("basis") ? longer.law("basis") : nil
        longer.accept("note", "certainty")
        let value = Clock.Extension(
            value: longer.number("value") ?? 0, unit: longer.unit(),
            mode: longer.one("mode", Clock.Extension.Mode.self, default: .added), text: words,
            law: law)
        if !longer.has("value") {
            longer.findings.note(longer.place, "shape.missing-key", "`value` is missing", mend: "add `value`")
        }
        longer.close()
        return value
    }
}

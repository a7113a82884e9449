import AnjuCore
import AnjuDomain

/// Reads what a procedure hands out.
struct OutputBuilder {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    func output() -> Output {
        var output = Output(
            key: fields.required("key"), title: fields.words(), step: fields.requiredName("by", of: .step),
            isPermit: fields.flag("permit"), numberItem: fields.name("number", of: .item))
        output.isEndorsed = fields.flag("endorsed")
        output.endorses = fields.text("endorses")
        if let validity = fields.fields("validity") {
            output.validity = self.validity(validity)
            validity.close()
        }
        return output
    }

    private func validity(_ validity: Fields) -> Output.Validity {
        validity.accept("note")
        let bounds = validity.names("not_beyond", of: .item)
        let kinds = validity.list("by_kind")
        guard !kinds.isEmpty else {
            return Output.Validity(
                lengths: [Output.Validity.Length(value: validity.dated("value"), unit: validity.unit())],
                notBeyond: bounds)
        }
        let basis = validity.law("basis")
        let certainty = validity.certainty()
        let lengths = kinds.map { member in
            let kind = Fields(member, fields.findings, procedure: fields.procedure)
            kind.accept("note", "max_unit")
            defer { kind.close() }
            return Output.Validity.Length(
                when: kind.condition("when"), minimum: kind.number("min"),
                minimumUnit: kind.has("min_unit") ? kind.unit("min_unit") : nil,
                maximum: kind.number("max"),
                value: Dated([.init(value: kind.number("value"), basis: basis, certainty: certainty)]),
                unit: kind.has("unit") ? kind.unit() : kind.unit("max_unit"))
        }
        return Output.Validity(lengths: lengths, notBeyond: bounds)
    }
}

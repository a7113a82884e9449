import AnjuCore
import AnjuDomain

extension Fields {
    /// A number of the law under `key`, or its stretches of time under `values`.
    ///
    /// Every stretch carries its law, and its certainty, or those of the object around it.
    func dated(_ key: String) -> Dated<Int?> {
        accept("note", "reason", "basis", "certainty")
        guard has("values") else {
            if value(key) == nil {
                findings.note(place, "shape.missing-key", "`\(key)` is missing", mend: "add `\(key)`; null: not known")
            }
            return Dated([.init(value: number(key), basis: law("basis"), certainty: certainty())])
        }
        accept(key)
        var entries: [Dated<Int?>.Entry] = []
        for member in list("values") {
            let fields = Fields(member, findings, procedure: procedure)
            fields.accept("note", "reason")
            let from = fields.day("from")
            if from == nil, !fields.has("from") {
                findings.note(member.place, "shape.missing-key", "`from` is missing", mend: "add the first day")
            }
            if let from, let last = entries.last?.from, from <= last {
                findings.note(
                    fields.place("from"), "dates.out-of-order", "\(from) does not come after \(last)",
                    mend: "put the stretches in order, each with a day of its own")
            }
            let basis = fields.has("basis") || !has("basis") ? fields.law("basis") : law("basis")
            let certainty = fields.has("certainty") || !has("certainty") ? fields.certainty() : certainty()
            if fields.value(key) == nil {
                findings.note(member.place, "shape.missing-key", "`\(key)` is missing", mend: "add `\(key)`")
            }
            entries.append(.init(from: from, value: fields.number(key), basis: basis, certainty: certainty))
            fields.close()
        }
        return Dated(entries)
    }

    /// The unit in which a limit counts.
    func unit(_ key: String = "unit") -> TimeUnit { one(key, TimeUnit.self, default: .day) }
}

import AnjuCore
import AnjuDomain

extension Fields {
    /// The condition under a key, where there is one.
    func condition(_ key: String) -> Condition? {
        guard let value = value(key), !value.isNull else { return nil }
        return Self.condition(value, findings, procedure: procedure)
    }

    /// Reads one condition.
    static func condition(_ source: Marked, _ findings: Findings, procedure: String) -> Condition? {
        let fields = Fields(source, findings, procedure: procedure)
        defer { fields.close() }
        if fields.has("all") { return .all(fields.conditions("all")) }
        if fields.has("any") { return .any(fields.conditions("any")) }
        if let inner = fields.condition("not") { return .not(inner) }
        guard fields.has("item") || fields.has("fact") else {
            findings.note(
                source.place, "condition.empty", "a condition asks about an item or a fact",
                mend: "write {item, op, value}, {fact, op, value}, all, any or not")
            fields.accept("op", "value")
            return nil
        }
        let item = fields.name("item", of: .item)
        let fact = fields.name("fact", of: .fact)
        let key = item ?? fact ?? ""
        guard let operation = fields.operation() else { return nil }
        findings.ask(
            ConditionUse(
                item: item, fact: fact, procedure: procedure, operation: operation, place: fields.place("value"),
                operationPlace: fields.place("op")))
        return item != nil ? .item(key: key, operation) : .fact(key: key, operation)
    }

    private func conditions(_ key: String) -> [Condition] {
        list(key).compactMap { Self.condition($0, findings, procedure: procedure) }
    }

    private static let operations = [
        "eq", "ne", "in", "not_in", "contains_any", "present", "absent", "age_below", "age_from", "months_before_from",
        "months_ahead_from", "months_ahead_below", "not_past",
    ]

    private func operation() -> Condition.Operation? {
        let name = required("op")
        accept("value")
        switch name {
        case "eq": return .eq(required("value"))
        case "ne": return .ne(required("value"))
        case "in": return .isIn(texts("value"))
        case "not_in": return .notIn(texts("value"))
        case "contains_any": return .containsAny(texts("value"))
        case "present": return .present
        case "absent": return .absent
        case "not_past": return .notPast
        case "age_below": return requiredNumber().map { .ageBelow($0) }
        case "age_from": return requiredNumber().map { .ageFrom($0) }
        case "months_before_from": return requiredNumber().map { .monthsBeforeFrom($0) }
        case "months_ahead_from": return requiredNumber().map { .monthsAheadFrom($0) }
        case "months_ahead_below": return requiredNumber().map { .monthsAheadBelow($0) }
        case "": return nil
        default:
            let known = Self.operations
            findings.note(
                place("op"), "condition.unknown-operation", "no condition can ask `\(name)`",
                mend: Nearest.mend(name, among: known, instead: "write one of \(known.joined(separator: ", "))"))
            return nil
        }
    }

    private func requiredNumber() -> Int? {
        if !has("value") {
            findings.note(place, "shape.missing-key", "`value` is missing", mend: "add `value`")
            return nil
        }
        return number("value")
    }
}

/// One leaf of a condition, to be held against the item's or fact's kind when all has been read.
struct ConditionUse {
    var item: String?
    var fact: String?
    var procedure: String
    var operation: Condition.Operation
    var place: Place
    var operationPlace: Place
}

import AnjuCore
import AnjuDomain

extension PackChecker {
    /// Whether a condition asks what its item or fact can answer.
    func check(_ use: ConditionUse) {
        if let item = use.item.flatMap(book.dictionary.item) {
            check(use, type: item.type, name: item.key)
            if let list = item.codeList.flatMap(book.dictionary.codeList), !list.isOpen, Self.isCoded(item.type) {
                check(use, among: list.codes.map(\.code), of: "the list `\(list.key)`")
            }
        }
        guard let key = use.fact,
            let fact = book.procedure(use.procedure)?.facts.first(where: { $0.key == key })
        else { return }
        check(use, type: fact.type == "boolean" ? .boolean : .code, name: fact.key)
        if fact.type != "boolean" { check(use, among: fact.values, of: "the fact `\(key)`") }
    }

    private static func isCoded(_ type: ItemType) -> Bool { type == .code || type == .codeMulti }

    private func check(_ use: ConditionUse, type: ItemType, name: String) {
        let fits =
            switch use.operation {
            case .present, .absent: true
            case .eq, .ne, .isIn, .notIn: type != .codeMulti
            case .containsAny: type == .codeMulti
            case .ageBelow, .ageFrom: type == .date
            case .monthsBeforeFrom, .monthsAheadFrom, .monthsAheadBelow, .notPast: type == .date || type == .datetime
            }
        if !fits {
            findings.note(
                use.operationPlace, "condition.wrong-type",
                "`\(name)` is of type \(type.rawValue) and cannot answer this",
                mend: "ask what the type can answer: contains_any for multiple codes, ages and months for dates")
        } else if type == .boolean {
            check(use, among: ["true", "false"], of: "a yes-or-no value")
        }
    }

    private func check(_ use: ConditionUse, among codes: [String], of home: String) {
        let values: [String] =
            switch use.operation {
            case .eq(let value), .ne(let value): [value]
            case .isIn(let values), .notIn(let values), .containsAny(let values): values
            case .present, .absent, .ageBelow, .ageFrom, .monthsBeforeFrom, .monthsAheadFrom, .monthsAheadBelow,
                .notPast:
                []
            }
        for value in values where !codes.contains(value) {
            findings.note(
                use.place, "condition.wrong-code", "`\(value)` is no code of \(home)",
                mend: Nearest.mend(
                    value, among: codes, instead: "write one of \(codes.prefix(12).joined(separator: ", "))"))
        }
    }
}

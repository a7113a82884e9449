/// What a test may ask of a case, and how the answer is compared.
enum PackQuestion: String, CaseIterable, Sendable {
    case state, open, done, waiting, later, missing, eligible, grounds, checks, deadlines, windows, reminders, stopped,
        lapsed
    case validity, fees, asked, asks, agent
    case notAsked = "not_asked"
    case notCompletable = "not_completable"

    /// How two values are held against each other.
    enum Comparison {
        case equal
        /// Without order.
        case asSet
        /// Only the named keys of a mapping.
        case named
        /// Each named one is among the answer.
        case among
        /// None of the named ones is among the answer.
        case notAmong
    }

    var comparison: Comparison {
        switch self {
        case .state, .waiting, .eligible, .fees, .agent: .equal
        case .open, .done, .later, .missing, .grounds, .asks: .asSet
        case .checks, .deadlines, .windows, .reminders, .stopped, .lapsed, .validity: .named
        case .asked, .notCompletable: .among
        case .notAsked: .notAmong
        }
    }

    /// What differs, or `nil` where the answer is as expected.
    func difference(_ expected: PackValue, _ answer: PackValue) -> String? {
        switch comparison {
        case .equal: expected == answer ? nil : "\(rawValue): expected \(expected), found \(answer)"
        case .asSet:
            expected.names == answer.names
                ? nil : "\(rawValue): expected \(expected), found \(PackValue.texts(answer.names.sorted()))"
        case .named: named(expected.entries, answer.entries)
        case .among:
            many(expected.names.subtracting(answer.names), "is not among \(PackValue.texts(answer.names.sorted()))")
        case .notAmong: many(expected.names.intersection(answer.names), "is among them")
        }
    }

    private func named(_ expected: [String: PackValue], _ answer: [String: PackValue]) -> String? {
        let wrong = expected.filter { ($0.value.normal) != (answer[$0.key] ?? .none).normal }.sorted { $0.key < $1.key }
        guard !wrong.isEmpty else { return nil }
        return wrong.map { "\(rawValue).\($0.key): expected \($0.value), found \(answer[$0.key] ?? .none)" }
            .joined(separator: "; ")
    }

    private func many(_ names: Set<String>, _ fault: String) -> String? {
        names.isEmpty ? nil : "\(rawValue): \(names.sorted().joined(separator: ", ")) \(fault)"
    }
}

/// What an audit counted.
struct CanaryTally: Sendable {
    var calls = 0
    /// Answers that held a canary.
    var telling = 0
    /// Canaries in answers, by kind of answer.
    var seen: [String: Int] = [:]
    /// Persons and groups that entries named, each in its answer.
    var matched = 0
    var found: [CanaryFinding: Int] = [:]
    /// The first findings, in words.
    var examples: [String] = []

    mutating func note(_ finding: CanaryFinding, _ words: String) {
        found[finding, default: 0] += 1
        if examples.count < 60 { examples.append(finding.rawValue + ": " + words) }
    }

    var line: String {
        let kinds = seen.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
        let ends = CanaryFinding.allCases.map { "\(found[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
        return "canaries: \(calls) calls, \(seen.values.reduce(0, +)) canaries seen (\(kinds)) in \(telling) answers, "
            + "\(matched) entries matched by person and group, \(ends)"
    }
}

import AnjuCore
public import AnjuDomain

/// Runs a pack's tests against the rulebook, by the same engine that carries real cases.
public struct PackTestRunner: Sendable {
    public let rulebook: Rulebook

    public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    /// What came of one test.
    public struct Outcome: Codable, Hashable, Sendable {
        public let name: String
        public let file: String
        public let line: Int
        /// What differs from what was expected; none where the test passes.
        public let failures: [String]

        /// Whether every expectation held.
        public var passed: Bool { failures.isEmpty }
    }

    public func run(_ tests: [PackTest]) -> [Outcome] { tests.map(run) }

    public func run(_ test: PackTest) -> Outcome {
        let failures =
            switch test.subject {
            case .procedure(let given): failures(of: test, given)
            case .period(let question): failures(of: test, question)
            case .sight(let question): failures(of: test, question)
            case .check(let question): failures(of: test, question)
            }
        return Outcome(name: test.name, file: test.file, line: test.line, failures: failures)
    }

    private func failures(of test: PackTest, _ given: PackTest.Given) -> [String] {
        guard let procedure = rulebook.procedure(given.procedure) else {
            return ["there is no procedure \(given.procedure)"]
        }
        let tested = TestedCase(given: given, procedure: procedure, rulebook: rulebook)
        return test.expect.sorted { $0.key < $1.key }.compactMap { key, expected in
            guard let question = PackQuestion(rawValue: key) else { return "nothing answers \(key)" }
            return question.difference(expected, tested.answer(question))
        }
    }

    private func failures(of test: PackTest, _ question: PackTest.PeriodQuestion) -> [String] {
        let answer = TestedPeriod(question: question, rulebook: rulebook)
        return test.expect.sorted { $0.key < $1.key }.compactMap { key, expected in
            let found = key == "window" ? answer.window : answer.last
            return expected.normal == found.normal ? nil : "\(key): expected \(expected), found \(found)"
        }
    }

    private func failures(of test: PackTest, _ question: PackTest.CheckQuestion) -> [String] {
        guard let tested = TestedCheck(question: question, rulebook: rulebook) else {
            return ["there is no ground \(question.ground)"]
        }
        return test.expect.sorted { $0.key < $1.key }.compactMap { key, expected in
            let found = tested.answer(key)
            return expected.normal == found.normal ? nil : "\(key): expected \(expected), found \(found)"
        }
    }

    private func failures(of test: PackTest, _ question: PackTest.SightQuestion) -> [String] {
        guard let role = rulebook.rights.roles[question.role] else { return ["there is no role \(question.role)"] }
        let procedure = question.procedure.flatMap(rulebook.procedure)
        let step = question.step.flatMap { procedure?.step($0) }
        func isShown(_ key: String) -> Bool {
            guard let item = rulebook.dictionary.item(key) else { return false }
            return rulebook.shows(
                item, to: role, for: question.purpose, department: question.department, procedure: procedure, step: step
            )
        }
        let hidden = (test.expect["shows"] ?? .none).names.filter { !isShown($0) }.sorted()
        let shown = (test.expect["hides"] ?? .none).names.filter(isShown).sorted()
        return hidden.map { "\($0) is not shown" } + shown.map { "\($0) is shown" }
    }
}

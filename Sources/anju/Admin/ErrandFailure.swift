import AnjuCore

/// Why an errand was not done, in a form that crosses the socket and is said as if it had happened here.
struct ErrandFailure: Codable, Sendable {
    private struct Fault: Codable {
        let field, code: String
        let details: [String: String]
    }

    private let kind: String?
    private let code: String
    private let details: [String: String]
    private let faults: [Fault]
    private let mend: String
    private let status: Int32

    init(_ error: any Error) {
        switch error {
        case let problem as Problem:
            (kind, code, details) = (problem.kind.rawValue, problem.code, problem.details)
            faults = problem.violations.map { Fault(field: $0.field, code: $0.code, details: $0.details) }
            (mend, status) = ("", Ending.Status.failed.rawValue)
        case let failure as CommandFailure:
            (kind, code, details, faults) = (nil, failure.message, [:], [])
            (mend, status) = (failure.mend, failure.status.rawValue)
        default:
            (kind, code, details, faults) = (nil, "\(error)", [:], [])
            (mend, status) = ("anju doctor looks for the cause", Ending.Status.failed.rawValue)
        }
    }

    /// What it was.
    var error: any Error {
        guard let kind = kind.flatMap(Problem.Kind.init) else {
            return CommandFailure(code, mend: mend, Ending.Status(rawValue: status) ?? .failed)
        }
        return Problem(
            kind, code, details, violations: faults.map { Violation($0.field, $0.code, $0.details) })
    }
}

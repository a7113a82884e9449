import AnjuCore
import AnjuI18n
import AnjuSQL
import ArgumentParser
import Foundation

/// How the program ends.
enum Ending {
    /// The exit statuses that scripts may rely on.
    enum Status: Int32, Sendable { case done, failed, usage, partly }

    /// Says what went wrong and ends with its status.
    static func end(with error: any Error) -> Never { exit(say(error)) }

    /// Writes the error where it belongs and answers the exit status.
    private static func say(_ error: any Error) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            say(failure.message, failure.mend)
            return failure.status.rawValue
        case let problem as Problem:
            say(words(problem), "")
            for violation in problem.violations { Output.note("  \(violation.field): \(words(violation))") }
            return Status.failed.rawValue
        case let failure as DatabaseFailure:
            say(words(failure), "anju doctor looks for the cause")
            return Status.failed.rawValue
        case let status as ExitCode: return status.rawValue
        default: return parsed(error)
        }
    }

    private static func say(_ message: String, _ mend: String) {
        Output.note("anju: " + message)
        if !mend.isEmpty { Output.note("  " + mend) }
    }

    /// Help and versions are data and no failure; a wrong use has a status of its own.
    private static func parsed(_ error: any Error) -> Int32 {
        let status = Anju.exitCode(for: error)
        if status == .success {
            Output.data(Anju.fullMessage(for: error))
            return Status.done.rawValue
        }
        if status == .validationFailure {
            Output.note(Anju.fullMessage(for: error))
            return Status.usage.rawValue
        }
        say(String(describing: error), "")
        return Status.failed.rawValue
    }

    private static var translator: Translator? {
        guard let home = try? Home.find(), let catalogue = try? Catalogue(folder: home.catalogues) else { return nil }
        return Translator(catalogue, .english)
    }

    private static func words(_ problem: Problem) -> String {
        guard let translator, translator.has("problem." + problem.code) else {
            return problem.code + detail(problem.details)
        }
        return translator.problem(problem) + " (\(problem.code))"
    }

    private static func words(_ violation: Violation) -> String {
        guard let translator, translator.has("violation." + violation.code) else {
            return violation.code + detail(violation.details)
        }
        return translator.violation(violation) + " (\(violation.code))"
    }

    private static func detail(_ details: [String: String]) -> String {
        details.isEmpty
            ? "" : " " + details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    private static func words(_ failure: DatabaseFailure) -> String {
        switch failure {
        case .uniqueViolation(let what): "the database has this already: \(what)"
        case .foreignKeyViolation(let what): "the database misses what this refers to: \(what)"
        case .checkViolation(let what): "the database refuses this: \(what)"
        case .full(let what): "the disk of the database is full: \(what)"
        case .unavailable(let what): "the database does not answer: \(what)"
        case .other(let code, let what): "the database failed (\(code)): \(what)"
        }
    }
}

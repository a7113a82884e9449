import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuServices
import HTTPTypes

/// The search above a worklist: a case by its number or a scanned receipt, a person by the whole number of a document.
struct WorklistSearch: Sendable {
    let bench: Workbench
    let actor: Actor

    /// What came of it: somewhere to go, or the page again with its words and what was typed.
    enum Outcome: Sendable {
        case place(String)
        case page(WorklistPage.Search, HTTPResponse.Status)
    }

    /// The search before anything is typed.
    var fresh: WorklistPage.Search { WorklistPage.Search(takesDocuments: takesDocuments) }

    /// By a document's number looks who may look at the counter, with the same limit and the same entry.
    private var takesDocuments: Bool {
        bench.rulebook.rights.roles[actor.role]?.may(.search, for: "registration") == true
    }

    func callAsFunction(_ typed: String, _ t: Translator) async throws -> Outcome {
        var search = fresh
        search.typed = typed
        if typed.isEmpty {
            search.error = t("violation.input.required")
            return .page(search, .unprocessableContent)
        }
        do {
            return try await found(typed, &search, t)
        } catch let problem as Problem where [.missing, .invalid, .limited].contains(problem.kind) {
            search.error = problem.violations.first.map { t.violation($0) } ?? t.problem(problem)
            return .page(search, problem.status)
        }
    }

    private func found(_ typed: String, _ search: inout WorklistPage.Search, _ t: Translator) async throws -> Outcome {
        let cases = FindCase(centre: bench.centre)
        if takesDocuments, !cases.isNumber(typed), FindPerson.isNumber(typed) {
            let answer = try await FindPerson(centre: bench.centre)(.document(number: typed), by: actor)
            let people = answer.people.map { CounterSearchPage.Candidate($0, t) }
            if people.count == 1, !answer.heldElsewhere { return .place(people[0].path) }
            if answer.heldElsewhere { search.error = t("counter.elsewhere") }
            search.found = people
            if answer.heldElsewhere || !people.isEmpty { return .page(search, .ok) }
        }
        return .place("/cases/" + (try await cases(number: typed, by: actor)).rawValue)
    }
}

import AnjuCore
import AnjuDomain
import AnjuServices
import Hummingbird

/// Looking whether somebody has a file, before one is made; what is asked never stands in an address.
struct PeopleAPI: Sendable {
    let bench: Workbench

    func add(to desk: RouterGroup<OfficerContext>) {
        desk.post("people/search", use: search)
        desk.post("people/candidates", use: candidates)
    }

    /// Officers' search by fragments; what is wrong with the question is said of its member.
    @Sendable private func candidates(_ request: Request, _ context: OfficerContext) async throws -> Response {
        var body = try await JSONBody(request)
        let question = body.text("question", upTo: SearchPeople.longest)
        let purpose = body.optionalText("purpose", upTo: 64)
        try body.finish()
        do {
            let found = try await SearchPeople(centre: bench.centre)(question, for: purpose, by: context.actor)
            return .json(CandidatesAnswer(found))
        } catch let problem as Problem where problem.kind == .invalid {
            throw Problem.invalid(
                problem.violations.map {
                    Violation($0.field == "q" ? "/question" : "/purpose", $0.code, $0.details)
                })
        }
    }

    @Sendable private func search(_ request: Request, _ context: OfficerContext) async throws -> Response {
        var body = try await JSONBody(request)
        let question = Self.question(&body)
        try body.finish()
        guard let question else { throw Problem.invalid([Violation("/birthDate", "date.invalid")]) }
        if case .document(let number) = question, !FindPerson.isNumber(number) {
            throw Problem.invalid([Violation("/documentNumber", "identifier.empty")])
        }
        let found = try await FindPerson(centre: bench.centre)(question, by: context.actor)
        return .json(PeopleAnswer(found))
    }

    /// An exact number, or a name with the birth date as its document has it; a number beside a name is a member too many.
    private static func question(_ body: inout JSONBody) -> FindPerson.Question? {
        guard body.has("name") || body.has("birthDate") else {
            return .document(number: body.text("documentNumber", upTo: 64))
        }
        let name = body.text("name")
        let birth = body.text("birthDate", upTo: 10)
        return PartialDate(birth).map { .name(name, born: $0) }
    }
}

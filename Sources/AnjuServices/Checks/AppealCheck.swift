import AnjuCore
import AnjuDomain
import AnjuStore

/// The person appeals against a check, with the way into their own case: the clock of the answer begins.
public struct AppealCheck: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The case as the person sees it then.
    ///
    /// Throws as ``ViewOwnCase`` where the way in is wrong, and `check.state` where there is nothing to appeal against.
    public func callAsFunction(
        _ id: String, number: String, born: String, code: String, from client: String = ""
    ) async throws -> CaseView {
        let own = ViewOwnCase(centre: centre)
        let view = try await own(number: number, born: born, code: code, from: client)
        guard let check = view.checks.first(where: { $0.record.core.id.rawValue == id && $0.mayAppeal }) else {
            throw CheckState.notNow
        }
        let (centre, now) = (centre, centre.ambient.now())
        let person = view.person.id
        let actor = Actor(kind: .person, id: "", name: "", department: "applicant")
        let due = check.ground.appeal.end(after: now, in: view.rulebook)
        let area = view.record.core.area
        try await centre.ledger.write(as: actor, for: "rights_request", law: check.ground.appeal.law) { transaction in
            guard var record = try transaction.check(check.record.core.id, sealer: centre.sealer) else {
                throw CheckState.notNow
            }
            try record.add(CheckAction(at: now, officer: CheckOfficer(actor), kind: .appealed(due: due)))
            try transaction.save(record, area: area, sealer: centre.sealer)
            return Audited(
                (), .checkAppealed, on: record.core.id.rawValue, of: [person], in: record.core.caseID,
                detail: "appealed")
        }
        return try await own(number: number, born: born, code: code, from: client)
    }
}

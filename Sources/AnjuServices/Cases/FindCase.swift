public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Finds a case by its whole number.
///
/// It tells nothing but whether the actor's office takes part in one.
public struct FindCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Throws `case.unknown`.
    public func callAsFunction(number: String, by actor: Actor) async throws -> ID<Case> {
        _ = try await centre.admittedRole(of: actor)
        let tidy = String(number.uppercased().filter { !$0.isWhitespace })
        let record = try await centre.ledger.readImpersonal { try $0.caseRecord(number: tidy) }
        guard let record else {
            try await centre.ledger.enterDenial(of: actor, for: "case_step", code: "case.unknown")
            throw Problem(.missing, "case.unknown")
        }
        let centre = centre
        return try await centre.enteringDenial(for: "case_step", of: actor) {
            try centre.requirePart(in: try centre.procedure(record.core.procedure), of: record, by: actor)
            return record.core.id
        }
    }
}

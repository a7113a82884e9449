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
        let centre = centre
        return try await centre.ledger.readImpersonal { transaction in
            guard let record = try transaction.caseRecord(number: tidy) else { throw Problem(.missing, "case.unknown") }
            let procedure = try centre.procedure(of: record, in: transaction)
            try centre.requirePart(in: procedure, area: record.core.area, of: actor)
            return record.core.id
        }
    }
}

public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Finds a case by its whole number, or by the code of a receipt that a desk reader scanned.
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
        let found = try await centre.ledger.readImpersonal { transaction -> Found? in
            let known =
                if let id = ReceiptToken.read(tidy) { try transaction.caseRecord(id) } else {
                    try transaction.caseRecord(number: tidy)
                }
            guard let record = known else { return nil }
            // Of a case of another area nothing more is read: that its rules are not kept would tell that it is there.
            guard record.isWithin(actor.area) else { return Found(record: record) }
            return Found(record: record, procedure: try centre.procedure(of: record, in: transaction))
        }
        guard let found else {
            try await centre.ledger.enterDenial(of: actor, for: "case_step", code: "case.unknown")
            throw Problem(.missing, "case.unknown")
        }
        return try await centre.enteringDenial(for: "case_step", of: actor) {
            guard let procedure = found.procedure else { throw centre.concealed(found.record, as: "case.unknown") }
            try centre.requirePart(in: procedure, of: found.record, by: actor)
            return found.record.core.id
        }
    }

    private struct Found: Sendable {
        var record: CaseRecord
        /// `nil` for a case of another area.
        var procedure: Procedure?
    }
}

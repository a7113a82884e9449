public import AnjuCore
public import AnjuDomain
import AnjuStore

/// Finds a case by its whole number, or by the code of a receipt that a desk reader scanned.
///
/// It tells nothing but whether the actor's office takes part in one.
public struct FindCase: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Whether it has the shape of a case's number, or of a receipt's code.
    public func isNumber(_ text: String) -> Bool {
        let number = CaseNumber(text, in: centre)
        return number.isOfSeries || ReceiptToken.read(number.text) != nil
    }

    /// Throws `case.unknown`.
    public func callAsFunction(number: String, by actor: Actor) async throws -> ID<Case> {
        let view = ViewCase(centre: centre)
        let purpose = try await centre.enteringDenial(for: "case_step", of: actor) { try view.purpose(of: actor) }
        let tidy = CaseNumber(number, in: centre).text
        let centre = centre
        let found = try await centre.ledger.readImpersonal { transaction -> Found? in
            let known =
                if let id = ReceiptToken.read(tidy) { try transaction.caseRecord(id) } else {
                    try transaction.caseRecord(number: tidy)
                }
            guard let record = known else { return nil }
            // Of a case of another area nothing more is read: that its rules are not kept would tell that it is there.
            let id = record.core.id
            return Found(
                result: Result {
                    try centre.requireArea(of: record, by: actor)
                    let procedure = try centre.procedure(of: record, in: transaction)
                    try centre.requirePart(in: procedure, of: record, by: actor, for: purpose, in: transaction)
                    return id
                })
        }
        guard let found else {
            try await centre.ledger.enterDenial(of: actor, for: "case_step", code: "case.unknown")
            throw Problem(.missing, "case.unknown")
        }
        return try await centre.enteringDenial(for: purpose, of: actor) { try found.result.get() }
    }

    private struct Found: Sendable {
        var result: Result<ID<Case>, any Error>
    }
}

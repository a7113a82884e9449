public import AnjuCore
public import AnjuDomain
public import AnjuSQL

extension WriteTransaction {
    /// Writes what identifies a document after a correction, and claims the number anew.
    ///
    /// Throws `person.already-registered` where another person holds it, entered about that person.
    public func updateDocument(
        _ id: String, of person: ID<Person>, kind: String, numberIndex: String, claim: String, lastFour: String,
        expiresOn: String?
    ) throws {
        try run(
            """
            UPDATE document SET kind = \(kind), number_index = \(numberIndex), last_four = \(lastFour),
                expires_on = \(expiresOn)
            WHERE id = \(id) AND person = \(person)
            """)
        let holder = try holder(ofClaim: claim)
        if let holder, holder != person {
            throw Concealed(Problem(.conflict, "person.already-registered"), on: holder.rawValue, of: [holder])
        }
        if holder == person { return }
        // The claim of a document that was given anew stands under the earlier one.
        let changed = try run(
            "UPDATE identity_claim SET number_index = \(claim) WHERE document = \(id) AND person = \(person)")
        guard changed == 0 else { return }
        try run(
            """
            INSERT INTO identity_claim (number_index, document, person, area, at)
            SELECT \(claim), id, person, area, created_at FROM document WHERE id = \(id)
            """)
    }
}

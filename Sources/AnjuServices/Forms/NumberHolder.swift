import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore

/// That a document's number is somebody else's: said as a search says it, and entered about that person.
struct NumberHolder {
    let actor: Actor
    let centre: Centre

    /// Whether the number is `person`'s own.
    ///
    /// Where it is another's, throws `person.already-registered` if the actor can find and open that file, else
    /// `person.held-elsewhere`, with nothing of it.
    func holds(_ claim: String, _ person: ID<Person>, in transaction: any ReadTransaction) throws -> Bool {
        guard let holder = try transaction.holder(ofClaim: claim) else { return false }
        if holder == person { return true }
        let problem =
            try isFound(holder, in: transaction)
            ? Problem(.conflict, "person.already-registered") : Problem(.conflict, "person.held-elsewhere")
        throw Concealed(problem, on: holder.rawValue, of: [holder])
    }

    private func isFound(_ holder: ID<Person>, in transaction: any ReadTransaction) throws -> Bool {
        guard let record = try transaction.person(holder) else { return false }
        return try FindPerson.names(record, to: actor, centre: centre, in: transaction)
    }
}

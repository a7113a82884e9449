public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Ends a person's sheet and every session that it opened: at the counter, or by the person.
public struct EndOwnSheet: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// For a person who asks for it at the counter; throws `sheet.none`, and as ``MakeOwnSheet/view(_:by:)``.
    public func atCounter(_ person: ID<Person>, by actor: Actor) async throws {
        try await centre.admit(MakeOwnSheet.purpose, .write, of: actor)
        let centre = centre
        let now = centre.ambient.now()
        try await centre.write(as: actor, for: MakeOwnSheet.purpose) { transaction in
            _ = try centre.person(person, for: actor, in: transaction)
            guard try transaction.endSheet(of: person, as: .atCounter, at: now) else {
                throw Problem(.missing, "sheet.none")
            }
            return Audited((), .sheetEnded, on: person.rawValue, of: [person], detail: "at_counter")
        }
    }

    /// By the person who is signed in with it; nobody ends the sheet of somebody for whom they act.
    public func callAsFunction(by session: OwnSession) async throws {
        let now = centre.ambient.now()
        let person = session.holder
        try await centre.write(as: session.actor, for: MakeOwnSheet.purpose) {
            transaction in
            try transaction.endSheet(of: person, as: .byPerson, at: now)
            return Audited((), .sheetEnded, on: person.rawValue, of: [person], detail: "by_person")
        }
    }
}

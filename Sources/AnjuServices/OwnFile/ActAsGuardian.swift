public import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore

/// Turns a person's session to the file of somebody whose guardian they are, and back to their own.
///
/// Entries name both: the guardian acts, the file is the ward's.
public struct ActAsGuardian: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// For whom the person who signed in may act.
    public func wards(by session: OwnSession) async throws -> [OwnFile.Ward] {
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            let wards = try centre.wards(of: session.holder, at: now, in: transaction).filter {
                try centre.opens($0.guardianship, over: $0.person, to: session, at: now, in: transaction)
            }
            // Each ward is named on the page.
            let named = Dictionary(wards.map { ($0.person.id, Set([centre.dictionary.nameGroup])) }) { first, _ in first
            }
            return Disclosed(
                wards, .ownFileRead, on: session.holder.rawValue,
                telling: named.merging([session.holder: []]) { first, _ in first }, detail: "wards")
        }
    }

    /// Opens the ward's file; `secret` is the session's.
    ///
    /// Throws `guardian.unknown`: one that is not there, is another's, is over, is shut out, or takes a sheet that two officials
    /// made are one answer.
    public func callAsFunction(
        _ id: ID<Guardianship>, secret: String, by session: OwnSession
    ) async throws {
        let (centre, now) = (centre, centre.ambient.now())
        let hash = OwnSessions.hash(secret, centre.vault)
        try await centre.write(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            let unknown = Problem(.missing, "guardian.unknown")
            guard let found = try transaction.guardianship(id, sealer: centre.sealer) else { throw unknown }
            guard let ward = try transaction.person(found.ward),
                try centre.opens(found, over: ward, to: session, at: now, in: transaction)
            else { throw Concealed(unknown, on: id.rawValue, of: [found.ward]) }
            try transaction.turnOwnSession(hash, to: found.ward, by: id)
            return Audited((), .guardianActed, on: id.rawValue, of: [found.ward])
        }
    }

    /// Back to the own file.
    public func stop(secret: String, by session: OwnSession) async throws {
        let hash = OwnSessions.hash(secret, centre.vault)
        try await centre.write(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            try transaction.turnOwnSession(hash, to: session.holder, by: nil)
            return Audited((), .ownSignedOut, on: session.sheet.rawValue, of: [session.person])
        }
    }
}

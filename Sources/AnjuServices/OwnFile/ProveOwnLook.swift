public import AnjuCore
public import AnjuDomain
import AnjuLog
import AnjuSQL
import AnjuStore

/// Gives a person the proof that the log holds an entry about them, opened to them alone (c2sp.org/tlog-proof).
///
/// An entry that is hidden from them for now has no proof either. The download is an entry of its own, `entry.proved`: it
/// discloses the same entry as a look at it does.
public struct ProveOwnLook: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// The file.
    ///
    /// Throws `look.unknown`, also for an entry about others alone, and `entry.not-logged-yet` before its checkpoint: within a
    /// second of the look.
    public func callAsFunction(_ entry: ID<LedgerEntry>, by session: OwnSession) async throws -> [UInt8] {
        let (centre, now) = (centre, centre.ambient.now())
        return try await centre.read(as: session.actor, for: ViewOwnFile.purpose) { transaction in
            let hidden = try centre.hidden(from: session.person, at: now, in: transaction)
            guard try transaction.look(entry, at: session.person, hiding: hidden) != nil else {
                throw Problem(.missing, "look.unknown")
            }
            let proof = try transaction.proof(
                of: entry, about: try transaction.subject(of: entry, about: session.person))
            return Disclosed(Array(proof.text.utf8), .entryProved, on: entry.rawValue, of: [session.person])
        }
    }
}

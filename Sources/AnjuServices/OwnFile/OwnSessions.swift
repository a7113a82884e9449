import AnjuCore
public import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Sessions of persons with their own files; no official's session is one, and none of these is an official's.
public struct OwnSessions: Sendable {
    let centre: Centre

    public init(centre: Centre) { self.centre = centre }

    /// Sealed apart from officials' sessions: a secret of one kind is never one of the other.
    static func hash(_ secret: String, _ vault: Vault) -> String { vault.blindIndex(secret, group: "own-session") }

    /// The live session of this secret, its use noted; `nil` for one that is over, idle, or whose sheet has ended.
    public func resume(_ secret: String) async throws -> OwnSession? {
        let hash = Self.hash(secret, centre.vault)
        let now = centre.ambient.now()
        let centre = centre
        let found = try await centre.ledger.readImpersonal { transaction -> OwnSession? in
            guard let session = try transaction.ownSession(hash, at: now, idle: OpenOwnFile.idle) else { return nil }
            return try centre.mayGoOn(session, at: now, in: transaction) ? session : nil
        }
        if let found, found.seenAt <= now.adding(seconds: -OpenOwnFile.noting) {
            // A database that cannot write now says so where it is needed; the session is used all the same.
            try? await centre.ledger.writeImpersonal {
                try $0.touchOwnSession(hash, at: now, every: OpenOwnFile.noting)
            }
        }
        return found
    }

    /// Ends the session of this secret.
    public func leave(_ secret: String, of session: OwnSession) async throws {
        let hash = Self.hash(secret, centre.vault)
        try await centre.write(as: session.actor, for: MakeOwnSheet.purpose) {
            transaction in
            try transaction.endOwnSession(hash)
            return Audited((), .ownSignedOut, on: session.sheet.rawValue, of: [session.person])
        }
    }
}

extension Centre {
    /// Whether a session may go on: while its sheet opens the file.
    ///
    /// One that acts for another ends with what let it, and says no more than any that ends.
    fileprivate func mayGoOn(
        _ session: OwnSession, at now: Instant, in transaction: any ReadTransaction
    ) throws -> Bool {
        guard let sheet = try transaction.liveSheet(of: session.holder, at: now), sheet.id == session.sheet,
            try opens(sheet, at: now, in: transaction)
        else { return false }
        guard let id = session.guardianship else { return session.holder == session.person }
        guard let found = try transaction.guardianship(id, sealer: sealer), found.ward == session.person,
            let ward = try transaction.person(found.ward)
        else { return false }
        return try opens(found, over: ward, to: session, at: now, in: transaction)
    }
}
